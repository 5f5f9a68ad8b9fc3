import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import type { RequestView } from '../api/types'
import { fair, network, problem, show, type Answers } from '../test-support'
import { AcceptMeeting } from './AcceptMeeting'

const request: RequestView = {
  id: 'request', eventId: 'fair', hostId: 'host', hostPersonId: 'host-person', hostOrganisationName: null, guestId: 'me',
  guestPersonId: 'my-person', guestOrganisationName: null, message: '', priority: 'NICE', state: 'PENDING', preferredSlotId: 'slot-1',
  expiresAt: null, meeting: null, unplacedReason: null, createdAt: '2012-09-01T08:00:00Z', version: 1,
}

const meeting = {
  id: 'meeting', eventId: 'fair', requestId: 'request', hostId: 'host', guestId: 'me', slotId: 'slot-2', tableId: 'table-2', tableNumber: 2,
  tableLabel: 'A2', startsAt: '2012-09-26T07:55:00Z', endsAt: '2012-09-26T08:15:00Z', state: 'CONFIRMED', version: 1,
}

// The list is a moment old: it still offers the slot that is lost.
const free = { slots: fair.slots.map(({ id, startsAt, endsAt }) => ({ slotId: id, startsAt, endsAt, freeTables: 1 })) }

const answers: Answers = ({ method, path, body }) => {
  if (path.endsWith('/agenda')) return { body: { zone: 'Europe/Paris', items: [] } }
  if (method === 'GET') return { body: free }
  return (body as { slotId: string }).slotId === 'slot-1' ? problem(409, 'slot-taken') : { body: { ...request, state: 'ACCEPTED', meeting } }
}

const open = () => show(<AcceptMeeting event={fair} request={request} name="Marc Horvat" onClose={vi.fn()} />)

it('shows a taken slot as such, offers the others, and books one of them', async () => {
  // Given a wished slot that somebody else books first
  const sent = network(answers)
  open()
  // When the request is accepted
  await userEvent.click(await screen.findByRole('button', { name: 'Accept and book' }))
  // Then the loss is told and only other slots are offered
  expect(await screen.findByRole('alert')).toHaveTextContent('This time is no longer free')
  expect(await screen.findByRole('radio', { name: '09:55–10:15' })).toBeInTheDocument()
  expect(screen.queryByRole('radio', { name: '09:30–09:50' })).not.toBeInTheDocument()
  // And another one can be booked from there
  await userEvent.click(screen.getByRole('radio', { name: '09:55–10:15' }))
  await userEvent.click(screen.getByRole('button', { name: 'Accept and book' }))
  expect(await screen.findByText('A2')).toBeInTheDocument()
  const keys = sent.filter(({ method }) => method === 'POST').map(({ headers }) => headers.get('Idempotency-Key'))
  expect(new Set(keys).size).toBe(2)
})

const talk = { kind: 'SESSION', sourceId: 'talk', title: 'Photonics', place: 'Forum', startsAt: '2012-09-26T07:00:00Z', endsAt: '2012-09-26T07:40:00Z', withParticipantId: null, withPersonId: null, withOrganisationName: null, tableLabel: null, calledOff: false }

it.each([
  ['they', [], 'Marc Horvat has something else at this time.'],
  ['I', [talk], 'In your agenda: 09:00–09:40 Photonics.'],
])('offers no preferred time for which %s are not free any more, and says why', async (_, items, reason) => {
  const sent = network(({ method, path }) => {
    if (path.endsWith('/agenda')) return { body: { zone: 'Europe/Paris', items } }
    return method === 'GET' ? { body: { slots: free.slots.slice(1) } } : { body: { ...request, state: 'ACCEPTED', meeting } }
  })
  open()
  expect(await screen.findByText(reason)).toBeInTheDocument()
  expect(screen.getByRole('alert')).toHaveTextContent('This time is no longer free')
  expect(screen.queryByRole('radio', { name: /preferred time/ })).toBeNull()
  expect(document.body).not.toHaveTextContent('faster')
  await userEvent.click(screen.getByRole('button', { name: 'Accept and book' }))
  expect(await screen.findByText('A2')).toBeInTheDocument()
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ placement: 'NOW', slotId: null })
})

it('says of a time without a table that no table is left', async () => {
  network(({ path }) => (path.endsWith('/agenda') ? { body: { zone: 'Europe/Paris', items: [] } } : { body: { slots: [{ ...free.slots[0], freeTables: 0 }] } }))
  open()
  expect(await screen.findByRole('alert')).toHaveTextContent('No table is free in this slot.')
})

it('keeps the idempotency key while the answer is unknown', async () => {
  let tries = 0
  const sent = network((one) => (one.method === 'POST' && ++tries <= 2 ? 'no network' : one.method === 'GET' ? { body: one.path.endsWith('/agenda') ? { zone: 'Europe/Paris', items: [] } : free } : { body: { ...request, meeting } }))
  open()
  await userEvent.click(await screen.findByRole('button', { name: 'Accept and book' }))
  await waitFor(() => expect(screen.getByText('A2')).toBeInTheDocument(), { timeout: 10_000 })
  const posts = sent.filter(({ method }) => method === 'POST')
  expect(posts).toHaveLength(3)
  expect(new Set(posts.map(({ headers }) => headers.get('Idempotency-Key'))).size).toBe(1)
  expect(posts.every(({ headers }) => headers.get('X-Cordee-Request') === '1')).toBe(true)
})
