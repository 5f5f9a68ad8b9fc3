import { expect, it } from 'vitest'
import { costs, FILES, LIMIT, LIMIT_OF_FORMS, LIMIT_OF_REGISTRY, LIMIT_OF_WALL, limitOf } from './size.mjs'

const chunk = (file: string, imports: string[] = []) => ({ file, imports, src: file })
const HTML = '<link rel="stylesheet" href="/style.css"><script src="/colours.js"></script><script type="module" src="/index.js"></script>'

const manifest = {
  'index.html': chunk('index.js', ['_libraries.js']),
  '_libraries.js': chunk('libraries.js'),
  'src/agenda/AgendaPage.tsx': chunk('agenda.js', ['_libraries.js']),
  'src/attendee.ts': chunk('attendee.js', ['_libraries.js']),
  'src/cafe/table.ts': chunk('table.js', ['_libraries.js']),
  'src/cafe/WallPage.tsx': chunk('table.js', ['_libraries.js']),
  'src/registry.ts': chunk('registry.js', ['_libraries.js']),
  'src/evidence.ts': chunk('evidence.js', ['_libraries.js']),
  'src/i18n/de/texts.study.virtual.js': chunk('de/texts.study.virtual.js'),
  'src/surveys.ts': chunk('surveys.js', ['_libraries.js']),
  'src/funding.ts': chunk('funding.js', ['_libraries.js']),
  'src/i18n/de/texts.funding.virtual.js': chunk('de/texts.funding.virtual.js'),
  'src/answer.ts': chunk('answer.js', ['_libraries.js']),
  'src/i18n/de/texts.survey.virtual.js': chunk('de/texts.survey.virtual.js'),
  'src/i18n/de/texts.surveys.virtual.js': chunk('de/texts.surveys.virtual.js'),
  'src/DeskParts.ts': chunk('desk.js', ['_libraries.js']),
  'src/self.ts': chunk('self.js', ['_libraries.js']),
  'src/i18n/de/texts.notices.virtual.js': chunk('de/texts.notices.virtual.js'),
  'src/notice/NoticesPage.tsx': chunk('notices.js', ['_libraries.js']),
  'src/i18n/de/texts.choice.virtual.js': chunk('de/texts.choice.virtual.js'),
  'src/i18n/de/texts.privacy.virtual.js': chunk('de/texts.privacy.virtual.js'),
  'src/privacy/ownData.ts': chunk('ownData.js', ['_libraries.js']),
  'src/notice/settings.ts': chunk('settings.js', ['_libraries.js']),
  'src/i18n/de/texts.table.virtual.js': chunk('de/texts.table.virtual.js'),
  'src/i18n/de/texts.registry.virtual.js': chunk('de/texts.registry.virtual.js'),
  'src/i18n/de/texts.first.virtual.js': chunk('de/texts.first.virtual.js'),
  'src/i18n/sl/texts.first.virtual.js': chunk('sl/texts.first.virtual.js'),
}

const sizes: Record<string, number> = { 'table.js': 3000, 'de/texts.table.virtual.js': 7, 'index.js': 10, 'libraries.js': 100, 'agenda.js': 1000, 'attendee.js': 2000, 'colours.js': 5, 'de/texts.first.virtual.js': 1, 'sl/texts.first.virtual.js': 3 }

it('counts what the page, the screen, the longest language and the classic scripts need, each once', () => {
  const [event, agenda, people, cafe] = costs(manifest, HTML, (file: string) => sizes[file] ?? 0)
  expect(event).toEqual({ screen: 'start, events, an event', script: 118, limit: LIMIT, files: 5, most: 14, broken: [] })
  expect([agenda?.script, people?.script, cafe?.script]).toEqual([1118, 2118, 3125])
})

it('refuses a byte too many and a file too many', () => {
  const heavy = costs(manifest, HTML, (file: string) => (file === 'attendee.js' ? LIMIT - 117 : (sizes[file] ?? 0)))
  expect(heavy.map(({ broken }) => broken)).toEqual([[], [], ['more than 200 kB of script'], ...heavy.slice(3).map(() => [])])
  const more = Object.fromEntries(Array.from({ length: FILES - 5 }, (_, n) => [`_${n}.js`, chunk(`${n}.js`)]))
  const crowded = costs({ ...manifest, ...more, 'src/attendee.ts': chunk('attendee.js', ['_libraries.js', ...Object.keys(more)]) }, HTML, () => 1)
  expect(crowded[2]?.broken).toEqual([`more than ${FILES} files`])
})

it('lets only the long forms, the registry and what keeps what is written at a table weigh more', () => {
  expect(['event', 'agenda', 'requests'].map(limitOf)).toEqual([LIMIT, LIMIT, LIMIT])
  expect(limitOf('cafe')).toBe(LIMIT_OF_WALL)
  expect(limitOf('profile')).toBe(LIMIT_OF_FORMS)
  expect(limitOf('clusters')).toBe(LIMIT_OF_REGISTRY)
})
