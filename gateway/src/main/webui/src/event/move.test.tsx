import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { answerOf, api, ifMatch } from '../api/client'
import type { EventView } from '../api/types'
import { fair, network, problem, show, type Answers } from '../test-support'
import { EventForm } from './EventForm'
import { MoveEvent } from './MoveEvent'

/** Nine in Paris. */
const summer: EventView = { ...fair, startsAt: '2027-09-25T07:00:00Z', endsAt: '2027-09-28T16:00:00Z', myRole: 'ORGANISER', version: 3 }

const form = (event: EventView) => (
  <EventForm event={event} run={(body, version) => answerOf(api.PUT('/api/events/{id}', { params: { path: { id: event.id }, header: ifMatch(version) }, body }))} />
)

async function chooseZone(zone: string) {
  const field = screen.getByRole('combobox', { name: /Time zone/ })
  await userEvent.clear(field)
  await userEvent.paste(zone)
  await userEvent.click(await screen.findByRole('option', { name: zone, hidden: true }))
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
}

const changes = (sent: ReturnType<typeof network>) => sent.filter(({ method }) => method !== 'GET').map(({ method, path, body }) => ({ method, path, body }))

it('asks once what a corrected zone means, and moves everything where clock times hold', async () => {
  const sent = network(({ path }) => (path.endsWith('/move') ? { body: { ...summer, zone: 'Europe/London', startsAt: '2027-09-25T08:00:00Z', endsAt: '2027-09-28T17:00:00Z', version: 4 } } : { body: summer }))
  show(form(summer))
  await chooseZone('Europe/London')
  const question = await screen.findByRole('dialog')
  expect(changes(sent)).toEqual([])
  await userEvent.click(within(question).getByRole('button', { name: /begins at 09:00 there/ }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(changes(sent)).toEqual([{ method: 'POST', path: '/api/events/fair/move', body: { zone: 'Europe/London', startsAt: '2027-09-25T08:00:00.000Z' } }])
})

it('leaves every moment where it is when moments hold', async () => {
  const sent = network(() => ({ body: { ...summer, zone: 'Europe/London', version: 4 } }))
  show(form(summer))
  await chooseZone('Europe/London')
  await userEvent.click(await screen.findByRole('button', { name: /began at 09:00 is now shown as 08:00/ }))
  await waitFor(() => expect(changes(sent)).toHaveLength(1))
  expect(changes(sent)[0]).toMatchObject({ method: 'PUT', path: '/api/events/fair', body: { zone: 'Europe/London', startsAt: '2027-09-25T07:00:00.000Z', endsAt: '2027-09-28T16:00:00.000Z' } })
})

it('moves meetings along only when somebody says so', async () => {
  let asked = 0
  const sent = network(({ path }) => (path.endsWith('/move') && asked++ === 0 ? problem(409, 'meetings-would-change') : { body: { ...summer, zone: 'Europe/London', startsAt: '2027-09-25T08:00:00Z', endsAt: '2027-09-28T17:00:00Z', version: 4 } }))
  show(form(summer))
  await chooseZone('Europe/London')
  await userEvent.click(await screen.findByRole('button', { name: /begins at 09:00 there/ }))
  await userEvent.click(await screen.findByRole('button', { name: 'They may be moved or cancelled' }))
  await waitFor(() => expect(changes(sent)).toHaveLength(2))
  expect(changes(sent)[1]?.body).toMatchObject({ meetingsMayChange: true })
})

const preview = {
  startsAt: '2027-11-06T08:00:00Z',
  endsAt: '2027-11-09T17:00:00Z',
  zone: 'Europe/Paris',
  slots: 3,
  meetings: 12,
  items: [{ kind: 'SESSION', id: 'session', title: 'Opening', startsAt: '2027-11-06T11:00:00Z', endsAt: '2027-11-06T12:00:00Z' }],
}

async function postpone(answers: Answers) {
  const sent = network(answers)
  show(<MoveEvent event={summer} />)
  await userEvent.click(screen.getByRole('button', { name: 'Move the whole event' }))
  const start = await screen.findByLabelText('It begins')
  await userEvent.clear(start)
  await userEvent.type(start, '2027-11-06T09:00')
  return sent
}

it('shows what a move would do before it is made', async () => {
  const sent = await postpone(({ path }) => ({ body: path.endsWith('/preview') ? preview : { ...summer, ...preview, slots: [], version: 4 } }))
  const would = await screen.findByText(/Opening: Sat/)
  expect(would).toHaveTextContent('12:00–13:00')
  expect(screen.getByText(/12 meetings/)).toBeInTheDocument()
  expect(changes(sent).map(({ path }) => path)).toEqual(['/api/events/fair/move/preview'])
  await userEvent.click(screen.getByRole('button', { name: 'Move everything' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const moved = sent.find(({ path }) => path.endsWith('/move'))
  expect(moved?.body).toEqual({ startsAt: '2027-11-06T08:00:00.000Z', zone: 'Europe/Paris', meetingsMayChange: true })
  expect(moved?.headers.get('If-Match')).toBe('"3"')
})

it('says why an event cannot move, and offers nothing', async () => {
  await postpone(() => problem(409, 'cafe-has-begun'))
  expect(await screen.findByRole('alert')).toHaveTextContent('The café has begun')
  expect(screen.getByRole('button', { name: 'Move everything' })).toBeDisabled()
})
