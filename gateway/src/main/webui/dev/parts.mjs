// Divides the client into few files. What a reader of the first screen needs is told only after unused code is dropped (Mantine is one
// big index), so the client is bundled once to learn which part uses which module, and then for good with that knowledge.
import { build } from 'vite'

/** What is opened separately, in the order in which people come to it. A module used by several goes with the first of these. */
const ORDER = ['index', 'AgendaPage', 'attendee', 'table', 'WallPage', 'menus', 'dialogs', 'registry', 'DeskParts', 'NoticesPage', 'Entered']
/** Parts of which nobody opens another: what they share is a file of its own. */
const SHARED = 'forms'

const isOpenedSeparately = (info) => !info || info.isEntry || info.dynamicImporters.length > 0

/** A file and all that it imports at once. */
function readWith(bundle, file, found = new Set()) {
  if (found.has(file)) return found
  found.add(file)
  for (const one of bundle[file]?.imports ?? []) readWith(bundle, one, found)
  return found
}

async function usersOfModules(root) {
  const users = new Map()
  const separate = new Set()
  const learn = {
    name: 'learn-users',
    buildEnd() {
      for (const id of this.getModuleIds()) if (isOpenedSeparately(this.getModuleInfo(id))) separate.add(id)
    },
    // Who reads a file is followed along the imports: its name lists them, too, but is cut where they are many.
    generateBundle(_options, bundle) {
      const readers = new Map()
      for (const entry of Object.values(bundle)) {
        if (entry.type === 'chunk' && (entry.isEntry || entry.isDynamicEntry)) for (const file of readWith(bundle, entry.fileName)) readers.set(file, [...(readers.get(file) ?? []), entry.name])
      }
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        for (const id of Object.keys(chunk.modules)) users.set(id, separate.has(id) ? [] : (readers.get(chunk.fileName) ?? []))
      }
    },
  }
  const groups = [{ name: 'part', entriesAware: true, test: (id) => !separate.has(id) }]
  await build({ root, logLevel: 'error', mode: 'production', plugins: [learn], build: { write: false, minify: false, rolldownOptions: { output: { codeSplitting: { groups } } } } })
  return users
}

/** What the bundler itself needs in every part: no file of its own. */
const RUNTIME = /rolldown\/runtime/

/** What people and cafés both need is read with the libraries: neither has to read the other for it. */
const CAFE = ['table', 'WallPage']

/** What studies share with one other part makes nothing else larger; what they have for themselves is read with them. */
const STUDIES = ['evidence', 'studyForms', 'surveys']

/** Words that both of these say, and nothing else: neither reads the long forms for them. */
const CHOICE = ['settings', 'Entered']

function shared(names) {
  if (names.length > 1 && names.every((name) => CHOICE.includes(name))) return 'choice'
  const [other, ...more] = names.filter((name) => !STUDIES.includes(name))
  if (names.length < 2) return null
  if (!other) return 'evidence'
  // Whoever fills in a form reads these already.
  const isWithStudies = names.some((name) => STUDIES.includes(name)) && more.length === 0 && other !== 'self'
  return isWithStudies ? `studies-${other}` : SHARED
}

/** What keeps what is typed is small, and in every form: nobody reads another's part for it. */
const DRAFTS = /src\/draft\/(useEdited|edited|shelf)\.ts$/

/** What tells a refused field, and is read when one was. */
const VIOLATIONS = /src\/violation\/violations\.ts$/

function partOf(id, names) {
  if (DRAFTS.test(id)) return 'first'
  if (VIOLATIONS.test(id)) return 'violations'
  const first = names.includes('attendee') && CAFE.some((part) => names.includes(part)) ? 'index' : ORDER.find((part) => names.includes(part))
  if (first === 'index') return id.includes('node_modules') ? 'libraries' : 'first'
  return first ?? shared(names)
}

/** @returns {import('vite').Plugin} */
export function fewParts() {
  return {
    name: 'few-parts',
    apply: 'build',
    async config({ root }) {
      if (process.env.CORDEE_LEARNING) return undefined
      process.env.CORDEE_LEARNING = '1'
      const users = await usersOfModules(root)
      delete process.env.CORDEE_LEARNING
      const groups = [{ debugName: 'parts', name: (id) => (RUNTIME.test(id) ? 'libraries' : users.has(id) ? partOf(id, users.get(id)) : null), includeDependenciesRecursively: false }]
      return { build: { rolldownOptions: { experimental: { onDemandWrapping: true }, preserveEntrySignatures: false, output: { strictExecutionOrder: true, codeSplitting: { groups } } } } }
    },
  }
}
