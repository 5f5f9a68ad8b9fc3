// A language is one file for people and several for the browser: who looks for partners does not read the words of the organiser's desk.
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** Read with the registry, but for what leads there. */
const REGISTRY = ['registry']
/** Read with the forms of those who look after entries, clusters and groups, and after the system. */
const MANAGERS = ['managers', 'system']
/** Read with what one was told and with news, which both come after the first screen. */
const NOTICES = ['notice', 'news']
/** Read where somebody chooses how they are told, or answers who entered them, or waits for a place. */
const CHOICE = ['choice', 'entry', 'waitlist']
/** Read where somebody takes what is kept of them, or has it erased. */
const PRIVACY = ['privacy']
/** Read with studies. */
const STUDY = ['study']
/** Read by who answers a survey, and who makes one … */
const SURVEY = ['survey']
/** … which says more. */
const SURVEYS = ['surveys']
/** Read with vouchers. */
const FUNDING = ['funding']
/** Read where a field was refused. */
const VIOLATION = ['violation']
/** Read by the gateway alone, which writes mails with it. */
const MAIL = ['mail']
/** Read with the desk and the cafés … */
const DESK = ['move', 'timetable', 'repair', 'cafe', 'announcement', 'waiting', 'adding', 'participant', 'overview']
/** … but for these, which a participant's own screens say too … */
const FIRST = ['registry.clusters', 'registry.studies', 'timetable.reason', 'cafe.cafes', 'cafe.seats-taken']
/** Of an event, what only its organisers' screens say. A test finds what is missing there. */
export const ORGANISERS = 'cancel cancel-text cancel-title draft-hint missing-slots missing-tables publish session-edit session-new session-remove session-remove-text session-remove-title slot-day slot-from slot-length slot-pause slot-remove slot-to slots-add slots-hint slots-save table-sign tables-count tables-prefix tables-preview tables-save tables-signs'
  .split(' ')
  .map((key) => `event.${key}`)
/** … and these, which guests of a café read without the words of who runs it. A test finds what is missing. */
export const TABLE = 'all-rounds at-table cite clock full harvest join kind leave left my-route photo photo-failed photo-heic refusal refused report-csv report-pdf rewrite round round-word route-later save-photo take-back text text-hint time-left unsent vote vote-refused votes votes-waiting waiting wall wall-empty wall-empty-hint what who-comes write-down written you-host your-table'
  .split(' ')
  .map((key) => `cafe.${key}`)

/** Refusals that only the registry's screens meet … */
export const OF_REGISTRY = 'agreement-closed alliance-dissolved already-a-party already-signed cluster-has-members cluster-in-alliance last-manager not-a-party not-your-turn organisation-in-use other-text stage-behind too-few-parties'
  .split(' ')
  .map((key) => `problem.${key}`)
/** … only who runs an event or a café … */
export const OF_DESK = 'cafe-cannot-be-seated cafe-has-begun capacity-below-taken clock-elsewhere evidence-left-out finding-no-longer-stands last-organiser meetings-would-change no-longer-scheduled no-plan-of-seats no-proof nothing-to-reopen nothing-to-repair nothing-to-schedule only-a-what-if only-in-draft repair-closed repair-outdated room-taken timetable-not-ready wishes-cannot-be-kept wrong-status'
  .split(' ')
  .map((key) => `problem.${key}`)
/** … and only guests of a café. */
export const OF_TABLE = 'already-a-guest cafe-is-over photo-differs photo-unfit too-many-photos'.split(' ').map((key) => `problem.${key}`)

const plain = (key) => key.replace(/_(zero|one|two|few|many|other)$/, '')

/** Moves texts from one part to another. */
function move(keys, from, to) {
  for (const [block, name] of keys.map((key) => key.split('.'))) {
    for (const key of Object.keys(from[block] ?? {}).filter((one) => plain(one) === name)) {
      to[block] = { ...to[block], [key]: from[block][key] }
      delete from[block][key]
    }
  }
}

export function divide(texts) {
  const first = Object.fromEntries(Object.entries(texts).filter(([key]) => !DESK.includes(key) && !REGISTRY.includes(key) && !MANAGERS.includes(key) && !NOTICES.includes(key) && !CHOICE.includes(key) && !PRIVACY.includes(key) && !STUDY.includes(key) && !SURVEY.includes(key) && !SURVEYS.includes(key) && !FUNDING.includes(key) && !VIOLATION.includes(key) && !MAIL.includes(key)))
  const registry = Object.fromEntries(Object.entries(texts).filter(([key]) => REGISTRY.includes(key)).map(([key, block]) => [key, { ...block }]))
  const desk = Object.fromEntries(Object.entries(texts).filter(([key]) => DESK.includes(key)).map(([key, block]) => [key, { ...block }]))
  const table = {}
  first.event = { ...first.event }
  first.problem = { ...first.problem }
  move(ORGANISERS, first, desk)
  move(OF_DESK, first, desk)
  move(OF_REGISTRY, first, registry)
  move(FIRST.filter((key) => key.startsWith('registry.')), registry, first)
  move(FIRST, desk, first)
  move(TABLE, desk, table)
  move(OF_TABLE, first, table)
  const managers = Object.fromEntries(Object.entries(texts).filter(([key]) => MANAGERS.includes(key)))
  const notices = Object.fromEntries(Object.entries(texts).filter(([key]) => NOTICES.includes(key)))
  const choice = Object.fromEntries(Object.entries(texts).filter(([key]) => CHOICE.includes(key)))
  const privacy = Object.fromEntries(Object.entries(texts).filter(([key]) => PRIVACY.includes(key)))
  const study = Object.fromEntries(Object.entries(texts).filter(([key]) => STUDY.includes(key)))
  const survey = Object.fromEntries(Object.entries(texts).filter(([key]) => SURVEY.includes(key)))
  const surveys = Object.fromEntries(Object.entries(texts).filter(([key]) => SURVEYS.includes(key)))
  const funding = Object.fromEntries(Object.entries(texts).filter(([key]) => FUNDING.includes(key)))
  const violation = Object.fromEntries(Object.entries(texts).filter(([key]) => VIOLATION.includes(key)))
  const mail = Object.fromEntries(Object.entries(texts).filter(([key]) => MAIL.includes(key)))
  return { first, table, registry, managers, notices, choice, privacy, study, survey, surveys, funding, violation, mail, desk }
}

/** `texts.json?part=first`, `?part=table`, `?part=registry`, `?part=managers`, `?part=notices`, `?part=choice`, `?part=privacy`, `?part=study`, `?part=survey`, `?part=surveys`, `?part=funding`, `?part=violation` and `?part=desk` are `texts.json`, divided. @returns {import('vite').Plugin} */
export const dividedTexts = () => ({
  name: 'divided-texts',
  enforce: 'pre',
  // A name of its own that does not end in .json: the bundler has its own idea of such files.
  resolveId(source, importer) {
    const [, file, part] = /^(.*\/texts)\.json\?part=(first|table|registry|managers|notices|choice|privacy|study|survey|surveys|funding|violation|desk)$/.exec(source) ?? []
    return part && importer ? `${resolve(dirname(importer), file)}.${part}.virtual.js` : null
  },
  async load(id) {
    const [, file, part] = /^(.*\/texts)\.(first|table|registry|managers|notices|choice|privacy|study|survey|surveys|funding|violation|desk)\.virtual\.js$/.exec(id) ?? []
    return part ? `export default ${JSON.stringify(divide(JSON.parse(await readFile(`${file}.json`, 'utf8')))[part])}` : null
  },
})
