import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Fields into which people write what they would not like to write again. */
const FIELD = /<(Textarea|TextInput|TagsInput|Autocomplete|PasswordInput|RichTextEditor|input type="text")\b/
/** Who keeps it on this device. */
const KEEPS = /\buseEdited(Form)?[<(]/

/** What is typed there is no work: words that are searched for, or an address that is only read. */
const SEARCHES = ['event/EventsPage', 'meeting/AllRequestsPage', 'people/ParticipantsPage', 'people/PeoplePage', 'registry/SearchBox', 'study/ProjectsPage']
const READ_ONLY = ['agenda/FeedDialog', 'study/StudyPeople']
/** Fields of a form that another file holds, and keeps. */
const PARTS: Record<string, string> = { 'funding/PapersField': 'funding/VoucherForm', 'membership/NamesEditor': 'membership/EditOrganisation', 'membership/NumbersEditor': 'membership/EditOrganisation', 'survey/TextField': 'survey/SurveyBuilder' }

interface Source {
  /** Without folder and ending of all sources. */
  name: string
  text: string
}

/** Forms that lose what is written in them when one looks elsewhere. */
function forgetful(sources: Source[]): string[] {
  const keeps = new Set(sources.filter(({ text }) => KEEPS.test(text)).map(({ name }) => name))
  const isExcused = (name: string) => SEARCHES.includes(name) || READ_ONLY.includes(name) || keeps.has(PARTS[name] ?? '')
  return sources.filter(({ name, text }) => FIELD.test(text) && !keeps.has(name) && !isExcused(name)).map(({ name }) => name)
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx') && !path.includes('.test.') && !path.includes('test-support'))
  .map((path) => ({ name: path.slice(0, -'.tsx'.length), text: readFileSync(`src/${path}`, 'utf8') }))

it('every form keeps what is typed into it', () => {
  expect(forgetful(sources)).toEqual([])
  expect(sources.filter(({ text }) => FIELD.test(text)).length).toBeGreaterThan(35)
})

it('nobody is excused who no longer is there', () => {
  const names = new Set(sources.filter(({ text }) => FIELD.test(text)).map(({ name }) => name))
  expect([...SEARCHES, ...READ_ONLY, ...Object.keys(PARTS)].filter((name) => !names.has(name))).toEqual([])
})

it('names a form that forgets, as the one of announcements did, and a part whose form does', () => {
  const write = { name: 'announcement/Write', text: "const form = useForm({ initialValues: NOTHING })\n<Textarea label={t('announcement.text')} />" }
  const part = { name: 'membership/NamesEditor', text: '<TextInput required />' }
  const whole = { name: 'membership/EditOrganisation', text: "const [written, setWritten] = useState({})\n<NamesEditor />" }
  expect(forgetful([write, part, whole])).toEqual(['announcement/Write', 'membership/NamesEditor'])
  expect(forgetful([write, part, { ...whole, text: "const editing = useEdited('organisation.1', {})" }])).toEqual(['announcement/Write'])
})
