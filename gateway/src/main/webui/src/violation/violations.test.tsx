import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import i18next from 'i18next'
import { readdirSync, readFileSync } from 'node:fs'
import { beforeEach, expect, it } from 'vitest'
import { LANGUAGES, speak } from '../i18n'
import { managersWords } from '../registry/managersWords'
import { words as registryWords } from '../registry/words'
import { AccountPage } from '../session/AccountPage'
import { words as fundingWords } from '../funding/words'
import { words as studyWords } from '../study/words'
import { words as surveyWords } from '../survey/deskWords'
import { network, show } from '../test-support'
import { FIELDS, nameIn, nameOf, sentenceOf } from './violations'
import { Violations } from './Violations'
import { words } from './words'

beforeEach(() => Promise.all([words(), registryWords(), managersWords(), studyWords(), surveyWords(), fundingWords()]))

const me = { id: 'ada', kind: 'PERSON', givenName: 'Ada', familyName: 'Lorenz', email: 'ada@example.org', organisationId: null, organisationName: null, locale: 'en' }
const refusal = { status: 400, body: { type: 'https://cordee.eu/problems/bad-input', status: 400, violations: [{ field: 'givenName', message: 'size must be between 1 and 100' }] } }

it('tells a refused name in the reader’s language, in the words of the screen, and at its field', async () => {
  await speak('de')
  network(({ method, path }) => (method === 'PATCH' ? refusal : path.includes('/organisations') ? { body: { items: [], next: null } } : { body: me }))
  show(<AccountPage />)
  const given = await screen.findByRole('textbox', { name: /Vorname/ })
  await userEvent.clear(given)
  await userEvent.type(given, '\u200b\u200b')
  await userEvent.click(screen.getByRole('button', { name: 'Speichern' }))
  expect(await screen.findByText('Vorname: 1 bis 100 Zeichen sind möglich.')).toBeInTheDocument()
  await waitFor(() => expect(given).toBeInvalid())
  expect(document.body).not.toHaveTextContent(/givenName|size must/)
  await speak('en')
})

const MESSAGES: [string, string, string][] = [
  ['title', 'must not be blank', 'Title: this is needed.'],
  ['title', 'size must be between 0 and 200', 'Title: at most 200 characters are possible.'],
  ['keywords', 'size must be between 0 and 20', 'Offers: at most 20 entries are possible.'],
  ['keywords[3].<list element>', 'size must be between 1 and 60', 'Offers: 1 to 60 characters are possible.'],
  ['nace[0].<list element>', 'must match "[A-U]|[0-9]{2}"', 'Sectors (NACE): this is not as it must be.'],
  ['tables[3].label', "is another table's, too", 'Table: this is there twice.'],
  ['capacity', 'must be greater than or equal to 1', 'Places: at least 1.'],
  ['endsAt', 'must be after startsAt', 'Ends: this must come after the start.'],
  ['website', 'must be an http or https address', 'Website: this must be an address that begins with https:// or http://.'],
  ['slotId', 'is no slot of this event', 'Preferred time: this is not there, or no longer.'],
  ['moonPhase', 'must be waxing', 'this is not as it must be.'],
]

it.each(MESSAGES)('%s, which %s', (field, message, told) => {
  expect([nameOf(i18next, field), sentenceOf(i18next.t, { field, message })].filter(Boolean).join(': ')).toBe(told)
})

it.each(Object.keys(LANGUAGES))('no name and no sentence of a service is shown in %s', async (language) => {
  await speak(language)
  const all = MESSAGES.map(([field, message]) => ({ field, message }))
  show(<Violations of={all} />)
  for (const { message } of all) expect(document.body.textContent).not.toContain(message)
  expect(document.body.textContent).not.toMatch(/violation\.|\{\{|startsAt|moonPhase|<list/)
  expect(Object.keys(FIELDS).filter((name) => !nameOf(i18next, name))).toEqual([])
  await speak('en')
})

interface Schema {
  $ref?: string
  items?: Schema
  properties?: Record<string, Schema>
  allOf?: Schema[]
  oneOf?: Schema[]
  anyOf?: Schema[]
}

const api = JSON.parse(readFileSync('openapi.json', 'utf8')) as { paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>; components: { schemas: Record<string, Schema> } }

function namesIn(schema: Schema | undefined, seen: string[] = []): string[] {
  if (!schema) return []
  const ref = schema.$ref?.split('/').at(-1)
  if (ref) return seen.includes(ref) ? [] : namesIn(api.components.schemas[ref], [...seen, ref])
  const inside = [schema.items, ...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].flatMap((one) => namesIn(one, seen))
  return [...inside, ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => [name, ...namesIn(one, seen)])]
}

/** Nobody writes these: they are chosen from what is there, counted by the client, or read out of a file, whose lines are told by their number. */
const NOT_WRITTEN = /^(acceptOffers|answer|aspect|auth|clock|closedTables|cluster|code|criterion|decisionId|deviceId|digest|dissents|checks|edits|endYear|endpoint|entryId|everyone|findingIds|from|guestId|guests|hosts|id|ids|inOrder|instantBooking|keptId|keptVersion|kinds|language|leastMeetings|leavingGuestIds|levels|links|locale|mail|mark|meetingId|meetingsBelow|meetingsMayChange|minutesBefore|more(Slots|Tables)|most|mostMeetings|number|oneGuestId|onlyGood|open|organisationKind|organisations|otherGuestId|p256dh|participantId|participants|parts|passed|people|personId|photoId|placement|preview|programme|projects|push|quietHours|reference|registrationOpen|reminders|replaces|requestId|round|roundsToCome|scheme|seed|segment|sha256|source|startYear|state|submitted|summary|supports|tableId?|table|tableNumber|taken|targetId|thorough|together|up|upTo|votes|weights?|wishes|withdrawn(Id|Version)|withoutMeeting|writtenAt|mode|complete|visibleIf|options|de|en|fr|it|sl|values|scale|required|join|tests|stakeholders|stakeholderIds|answers|consent)$/

it('every field that a screen lets somebody write has a name on it', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
  const sent = sources.flatMap((path) => [...readFileSync(`src/${path}`, 'utf8').matchAll(/api\.(POST|PUT|PATCH)\('([^']+)'/g)].map(([, method = '', address = '']) => api.paths[address]?.[method.toLowerCase()]))
  const names = new Set(sent.flatMap((operation) => Object.values(operation?.requestBody?.content ?? {}).flatMap(({ schema }) => namesIn(schema))))
  expect(names.size).toBeGreaterThan(100)
  expect([...names].filter((name) => !FIELDS[name] && !NOT_WRITTEN.test(name))).toEqual([])
})

it('reads names out of the paths of a service', () => {
  expect(['givenName', 'tables[3].label', 'nace[0].<list element>', 'rounds[1]'].map(nameIn)).toEqual(['givenName', 'label', 'nace', 'rounds'])
})
