// What a participant's first screen costs, of the built client: script as the gateway sends it (gzip), and files. Fails above the limits.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const KILOBYTE = 1000
/** Of script, compressed. */
export const LIMIT = 200 * KILOBYTE
/** The long forms bring pickers that search, which nobody needs before: what they cost is bounded, and more than a first screen may. */
export const LIMIT_OF_FORMS = 315 * KILOBYTE
/** A table and the wall keep what is written at them, and are a little above. */
export const LIMIT_OF_WALL = 203 * KILOBYTE
/** Lists, the map and alliances in one part, on top of what people's screens share with them; nobody comes here first at a fair. */
export const LIMIT_OF_REGISTRY = 227 * KILOBYTE
/** A manager’s desk shows what the registry does, what is to do, and shares its fields with the forms. */
export const LIMIT_OF_MANAGERS = 239 * KILOBYTE
/** Libraries, marks and rankings are looked through at a desk, and share lists with the registry; their many forms keep what is typed. */
export const LIMIT_OF_STUDIES = 357 * KILOBYTE
/** They share fields with the forms and lists with the registry, each a file of its own. */
export const FILES_OF_STUDIES = 20
/** Who makes a survey reads what studies read, and all that those read who answer it. */
export const LIMIT_OF_SURVEYS = 374 * KILOBYTE
export const FILES_OF_SURVEYS = 23
/** Applications, claims and desks of vouchers are written at a desk: long forms in the registry's frame, which keep what is typed. */
export const LIMIT_OF_FUNDING = 354 * KILOBYTE
/** They share lists with the registry, and fields with the forms. */
export const FILES_OF_FUNDING = 20
/** What one was told is a list without end, and brings what reads it page by page. */
export const LIMIT_OF_NOTICES = 208 * KILOBYTE
/** Of scripts and style sheets; fonts, icons and data have the rest of the 25 requests of a first load, which the walk of all screens counts. */
export const FILES = 14

/** What is read at an address beyond the page itself, and which screens of the walk those are (without a name: all others). */
const SCREENS = [
  { screen: 'start, events, an event', parts: [] },
  { screen: 'agenda', parts: ['src/agenda/AgendaPage.tsx'] },
  { screen: 'people, a person, requests', parts: ['src/attendee.ts'] },
  { screen: 'a café', parts: ['src/cafe/table.ts'], words: 'table', limit: LIMIT_OF_WALL, names: ['cafe'] },
  { screen: 'clusters, organisations', parts: ['src/registry.ts'], words: 'registry', limit: LIMIT_OF_REGISTRY, names: ['clusters', 'clusters-narrowed', 'cluster', 'map', 'alliances', 'alliance', 'alliance-to-sign', 'agreement', 'organisations', 'organisation', 'cluster-mine', 'organisation-mine'] },
  { screen: "a manager's desk, sector groups", parts: ['src/registry.ts', 'src/DeskParts.ts'], words: 'registry', limit: LIMIT_OF_MANAGERS, names: ['registry-desk', 'sector-groups', 'sector-group', 'campaign'] },
  { screen: 'studies', parts: ['src/evidence.ts'], words: 'study', limit: LIMIT_OF_STUDIES, files: FILES_OF_STUDIES, names: ['studies', 'study', 'study-mine', 'projects', 'project', 'project-to-review', 'project-settled', 'study-cafes', 'rankings', 'ranking', 'recommendations', 'recommendation', 'recommendation-draft', 'study-join'] },
  { screen: 'vouchers', parts: ['src/registry.ts', 'src/funding.ts'], words: ['registry', 'funding'], limit: LIMIT_OF_FUNDING, files: FILES_OF_FUNDING, names: ['vouchers', 'vouchers-mine', 'call', 'call-mine', 'call-incomplete', 'funding-desk', ...[1, 2, 3, 4, 5, 6, 7].map((n) => `voucher-${n}`)] },
  { screen: 'a survey that is made', parts: ['src/evidence.ts', 'src/surveys.ts'], words: ['study', 'survey', 'surveys'], limit: LIMIT_OF_SURVEYS, files: FILES_OF_SURVEYS, names: ['surveys', 'survey-draft', 'survey-open', 'survey-closed', 'survey-interview'] },
  { screen: 'a survey that is answered', parts: ['src/answer.ts'], words: 'survey', names: ['answer', 'answer-anonymous', 'answer-refused', 'answer-thanks'] },
  { screen: 'workshops, duplicates, imports, the system', parts: ['src/registry.ts', 'src/DeskParts.ts'], words: 'registry', limit: LIMIT_OF_STUDIES, names: ['workshop', 'duplicates', 'merge', 'import', 'system', 'system-looked-at'] },
  { screen: "a café's wall", parts: ['src/cafe/WallPage.tsx'], words: 'table', limit: LIMIT_OF_WALL, names: ['cafe-wall'] },
  { screen: 'profile, account', parts: ['src/self.ts'], limit: LIMIT_OF_FORMS, names: ['profile', 'account', 'account-new-organisation'] },
  { screen: 'notices', parts: ['src/notice/NoticesPage.tsx'], words: 'notices', limit: LIMIT_OF_NOTICES, names: ['notices'] },
  { screen: 'how one is told', parts: ['src/notice/settings.ts'], words: 'choice', names: ['notice-settings', 'unsubscribe'] },
  { screen: 'what is kept of one', parts: ['src/privacy/ownData.ts'], words: 'privacy', names: ['my-data', 'my-data-erase'] },
]

/** @returns {number} what the scripts of a screen of the walk may weigh */
export const limitOf = (name) => SCREENS.find(({ names }) => names?.includes(name))?.limit ?? LIMIT

function withImports(manifest, name, found = new Set()) {
  if (found.has(name)) return found
  found.add(name)
  if (!manifest[name]) throw new Error(`the build has no ${name}`)
  for (const one of manifest[name].imports ?? []) withImports(manifest, one, found)
  return found
}

/** The language with most bytes, since somebody reads it. */
function longestTexts(manifest, sizeOf, part) {
  const texts = Object.values(manifest).filter(({ src }) => src?.endsWith(`texts.${part}.virtual.js`))
  if (texts.length === 0) throw new Error(`the build has no texts for ${part}`)
  return texts.map(({ file }) => file).sort((a, b) => sizeOf(b) - sizeOf(a))[0]
}

/** @returns {{screen: string, script: number, limit: number, files: number, most: number, broken: string[]}[]} */
export function costs(manifest, html, sizeOf) {
  const besides = [...html.matchAll(/<script src="\/([^"]+)"/g)].map(([, file]) => file)
  const styles = [...html.matchAll(/<link rel="stylesheet"/g)]
  return SCREENS.map(({ screen, parts, words, limit = LIMIT, files: most = FILES }) => {
    const chunks = ['index.html', ...parts].reduce((found, name) => withImports(manifest, name, found), new Set())
    const texts = ['first', ...[words ?? []].flat()].map((part) => longestTexts(manifest, sizeOf, part))
    const scripts = new Set([...[...chunks].map((name) => manifest[name].file), ...texts, ...besides])
    const script = [...scripts].reduce((sum, file) => sum + sizeOf(file), 0)
    const files = scripts.size + styles.length
    const broken = [script > limit && `more than ${limit / KILOBYTE} kB of script`, files > most && `more than ${most} files`].filter(Boolean)
    return { screen, script, limit, files, most, broken }
  })
}

function main() {
  const dist = new URL('../dist/', import.meta.url)
  const read = (file) => readFileSync(new URL(file, dist))
  const found = costs(JSON.parse(read('.vite/manifest.json')), String(read('index.html')), (file) => gzipSync(read(file), { level: 9 }).length)
  for (const { screen, script, limit, files, most, broken } of found) {
    console.log(`${screen}: ${(script / KILOBYTE).toFixed(1)} kB of script compressed (at most ${limit / KILOBYTE}), ${files} files (at most ${most})`)
    for (const one of broken) console.error(`  too much: ${one}`)
  }
  if (found.some(({ broken }) => broken.length > 0)) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
