import { expect, it } from 'vitest'
import { costs, FILES, LIMIT } from './size.mjs'

const chunk = (file: string, imports: string[] = [], css: string[] = []) => ({ file, imports, css, src: file })
const HTML = '<script src="/colours.js"></script><script type="module" src="/index.js"></script>'

const manifest = {
  'index.html': chunk('index.js', ['_libraries.js'], ['first.css']),
  '_libraries.js': chunk('libraries.js', [], ['libraries.css']),
  'src/agenda/AgendaPage.tsx': chunk('agenda.js', ['_libraries.js']),
  'src/attendee.ts': chunk('attendee.js', ['_libraries.js']),
  'src/i18n/de/texts.first.virtual.js': chunk('de/texts.first.virtual.js'),
  'src/i18n/sl/texts.first.virtual.js': chunk('sl/texts.first.virtual.js'),
}

const sizes: Record<string, number> = { 'index.js': 10, 'libraries.js': 100, 'agenda.js': 1000, 'attendee.js': 2000, 'colours.js': 5, 'de/texts.first.virtual.js': 1, 'sl/texts.first.virtual.js': 3 }

it('counts what the page, the screen, the longest language and the classic scripts need, each once', () => {
  const [event, agenda, people] = costs(manifest, HTML, (file: string) => sizes[file] ?? 0)
  expect(event).toEqual({ screen: 'start, events, an event', script: 118, files: 6, broken: [] })
  expect([agenda?.script, people?.script]).toEqual([1118, 2118])
})

it('refuses a byte too many and a file too many', () => {
  const heavy = costs(manifest, HTML, (file: string) => (file === 'attendee.js' ? LIMIT - 117 : (sizes[file] ?? 0)))
  expect(heavy.map(({ broken }) => broken)).toEqual([[], [], ['more than 200 kB of script']])
  const styles = Array.from({ length: FILES - 3 }, (_, n) => `${n}.css`)
  const crowded = costs({ ...manifest, 'src/attendee.ts': chunk('attendee.js', [], styles) }, HTML, () => 1)
  expect(crowded[2]?.broken).toEqual([`more than ${FILES} files`])
})
