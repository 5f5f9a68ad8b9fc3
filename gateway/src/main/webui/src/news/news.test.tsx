import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, Route, Routes } from 'react-router'
import { beforeEach, expect, it } from 'vitest'
import { AgendaPage } from '../agenda/AgendaPage'
import { newQueryClient } from '../api/queries'
import type { AgendaItemView } from '../api/types'
import { EventLayout } from '../event/EventLayout'
import { Providers } from '../Providers'
import { fair, network } from '../test-support'

const meeting = (sourceId: string, startsAt: string): AgendaItemView => ({
  kind: 'MEETING', sourceId, title: '', place: '', startsAt, endsAt: startsAt.replace(':00:00Z', ':20:00Z'),
  withParticipantId: 'p-ben', withPersonId: 'ben', withOrganisationName: null, tableLabel: '7', calledOff: false,
})

const streams: EventTarget[] = []
let agenda: AgendaItemView[]
let inbox: object[]
let event: typeof fair

beforeEach(() => {
  agenda = [meeting('m', '2099-09-26T08:00:00Z')]
  inbox = []
  event = fair
  globalThis.EventSource = class extends EventTarget {
    close = () => streams.splice(0)
    constructor() {
      super()
      streams.push(this)
    }
  } as unknown as typeof EventSource
})

async function open(address = '/events/fair') {
  const sent = network(({ path }) => {
    if (path.endsWith('/agenda')) return { body: { zone: 'Europe/Paris', items: agenda } }
    if (path.includes('/requests')) return { body: { items: path.includes('box=in') ? inbox : [], next: null } }
    if (path.startsWith('/api/registry/people')) {
      return { body: { items: [{ id: 'ben', givenName: 'Ben', familyName: 'Favre', organisationId: null, organisationName: null }], next: null } }
    }
    return { body: event }
  })
  const queries = newQueryClient()
  render(
    <Providers queries={queries}>
      <MemoryRouter initialEntries={[address]}>
        <Routes>
          <Route path="/events/:eventId" element={<EventLayout />}>
            <Route path="agenda" element={<AgendaPage />} />
          </Route>
        </Routes>
      </MemoryRouter>
    </Providers>,
  )
  // Only beside what has been read can something be new.
  for (const key of [['agenda', 'fair'], ['requests', 'fair', 'in'], ['requests', 'fair', 'out']]) await waitFor(() => expect(queries.getQueryData(key)).toBeDefined())
  await act(() => Promise.resolve())
  return { sent, queries }
}

const reads = (sent: { path: string }[]) => sent.filter(({ path }) => path.endsWith('/agenda')).length

async function hint(sent: { path: string }[]) {
  const before = reads(sent)
  act(() => streams.forEach((stream) => stream.dispatchEvent(new Event('agenda'))))
  await expect.poll(() => reads(sent)).toBeGreaterThan(before)
}

it('says what somebody else has moved, where one looks, until it is dismissed', async () => {
  const { sent } = await open()
  expect(screen.queryByRole('region', { name: 'Changed for you' })).toBeNull()
  agenda = [meeting('m', '2099-09-26T09:00:00Z')]
  await hint(sent)
  const line = await screen.findByRole('link', { name: /Ben Favre has moved from .*10:00 to .*11:00/ })
  expect(line).toHaveAttribute('href', '/events/fair/agenda')
  await userEvent.click(screen.getByRole('button', { name: 'I have seen it' }))
  expect(screen.queryByRole('region', { name: 'Changed for you' })).toBeNull()
})

it.each([
  ['moved', () => [meeting('m', '2099-09-26T09:00:00Z')], /Ben Favre has moved from/],
  ['called off', () => [], /Ben Favre.*10:00/],
  ['planned', () => [...agenda, meeting('n', '2099-09-26T09:00:00Z')], /Ben Favre.*11:00/],
])('says on the open agenda what was %s: its cards can send commands, and sent none', async (_, after, sentence) => {
  const { sent } = await open('/events/fair/agenda')
  expect(await screen.findByRole('heading', { name: /Ben Favre/ })).toBeInTheDocument()
  agenda = after()
  await hint(sent)
  expect(await screen.findByRole('link', { name: sentence })).toBeInTheDocument()
})

it('says on the open agenda that the event was cancelled, and which meetings went with it', async () => {
  const { sent } = await open('/events/fair/agenda')
  expect(await screen.findByRole('heading', { name: /Ben Favre/ })).toBeInTheDocument()
  event = { ...fair, status: 'CANCELLED', version: 2 }
  agenda = [{ ...meeting('m', '2099-09-26T08:00:00Z'), calledOff: true }]
  await hint(sent)
  expect(await screen.findByText('This event does not take place')).toBeInTheDocument()
  expect(screen.getByRole('heading', { name: /Ben Favre/ }).closest('li')).toHaveTextContent('Cancelled')
  expect(screen.queryByText('Your agenda is still empty')).toBeNull()
  expect(screen.queryByRole('button', { name: /Change/ })).toBeNull()
})

it('says who asks, and leads to the requests', async () => {
  const { sent } = await open()
  inbox = [{ id: 'r', state: 'PENDING', hostPersonId: 'ben', guestPersonId: 'me' }]
  await hint(sent)
  expect(await screen.findByRole('link', { name: 'Ben Favre asks you for a meeting' })).toHaveAttribute('href', '/events/fair/requests')
})

it('counts what a timetable brings instead of listing it', async () => {
  const { sent } = await open()
  agenda = [...agenda, ...['09', '10', '11', '12', '13'].map((hour) => meeting(`t${hour}`, `2099-09-26T${hour}:00:00Z`))]
  await hint(sent)
  expect(await screen.findByRole('link', { name: '5 new entries in your agenda' })).toBeInTheDocument()
})

/** As screens send them: what is named, and what is answered. */
const command = (queries: ReturnType<typeof newQueryClient>, variables: object, answer: () => unknown) =>
  queries.getMutationCache().build(queries, { mutationFn: () => Promise.resolve(answer()) }).execute(variables)

const known = (queries: ReturnType<typeof newQueryClient>) => queries.getQueryData<{ items: AgendaItemView[] }>(['agenda', 'fair'])?.items.map(({ sourceId }) => sourceId)

it('does not tell me what I did myself', async () => {
  const { sent, queries } = await open()
  await act(() => command(queries, { meetingId: 'm' }, () => ({})))
  agenda = []
  await hint(sent)
  await expect.poll(() => known(queries)).toEqual([])
  expect(screen.queryByRole('region', { name: 'Changed for you' })).toBeNull()
})

it('tells what somebody else changes beside a command of mine', async () => {
  const { sent, queries } = await open()
  await act(() => command(queries, { meetingId: 'm' }, () => ({ meeting: { id: 'm' } })))
  agenda = [meeting('n', '2099-09-26T09:00:00Z')]
  await hint(sent)
  expect(await screen.findByRole('link', { name: /Ben Favre.*11:00/ })).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: /10:00/ })).toBeNull()
})

it.each([
  ['mine', 'n', null],
  ['another', 'other', /11:00/],
])('waits for the answer of my command, which says whether a meeting that is there before it is %s', async (_, answered, told) => {
  const { sent, queries } = await open()
  let answer: (value: unknown) => void = () => undefined
  const accepted = act(() => command(queries, { requestId: 'r' }, () => new Promise((settle) => (answer = settle))))
  agenda = [...agenda, meeting('n', '2099-09-26T09:00:00Z')]
  await hint(sent)
  await expect.poll(() => known(queries)).toEqual(['m', 'n'])
  expect(screen.queryByRole('region', { name: 'Changed for you' })).toBeNull()
  answer({ id: 'r', meeting: { id: answered } })
  await accepted
  if (told) expect(await screen.findByRole('link', { name: told })).toBeInTheDocument()
  else expect(screen.queryByRole('region', { name: 'Changed for you' })).toBeNull()
})
