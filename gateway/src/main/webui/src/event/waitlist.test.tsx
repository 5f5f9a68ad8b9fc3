import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { EventView, Waiting } from '../api/types'
import { words } from '../notice/choiceWords'
import { fair, network, problem, show, type Answers } from '../test-support'
import { Registration } from './Registration'

const full: EventView = { ...fair, taken: 9, placesLeft: 0, myRole: null, myParticipantId: null }
const me: Waiting = { id: 'w', eventId: 'fair', personId: 'ada', givenName: 'Ada', familyName: 'Lorenz', state: 'WAITING', position: 3, joinedAt: '2012-09-01T08:00:00Z', offeredUntil: null }
const session = { body: { authenticated: true, subject: 'me', name: 'Ada', roles: ['attendee'] } }

const standing = (mine: Waiting | null): Answers => ({ path, method }) => {
  if (path === '/session') return session
  if (path.endsWith('/waitlist/me') && method === 'GET') return mine ? { body: mine } : problem(404, 'not-found')
  return { body: me }
}

async function see(mine: Waiting | null, event = full) {
  await words()
  const sent = network(standing(mine))
  show(<Registration event={event} />)
  return sent
}

it('lets who comes to a full event wait for a place', async () => {
  const sent = await see(null)
  await userEvent.click(await screen.findByRole('button', { name: 'Join the waitlist' }))
  await waitFor(() => expect(sent.some(({ method, path }) => method === 'POST' && path === '/api/events/fair/waitlist')).toBe(true))
})

it('says where one stands, and lets one leave in one tap', async () => {
  const sent = await see(me)
  expect(await screen.findByText('You are number 3 on the waitlist.')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Leave the waitlist' }))
  await waitFor(() => expect(sent.some(({ method, path }) => method === 'DELETE' && path === '/api/events/fair/waitlist/me')).toBe(true))
})

it('lets one take the offered place in one tap', async () => {
  const sent = await see({ ...me, state: 'OFFERED', position: null, offeredUntil: '2012-09-20T08:00:00Z' })
  expect(await screen.findByText(/It is yours if you take it by/)).toHaveTextContent('10:00')
  await userEvent.click(screen.getByRole('button', { name: 'Take the place' }))
  await waitFor(() => expect(sent.some(({ path }) => path === '/api/events/fair/waitlist/me/acceptance')).toBe(true))
})

it('says that an offer was missed, and lets one wait again', async () => {
  await see({ ...me, state: 'EXPIRED', position: null, offeredUntil: '2012-09-20T08:00:00Z' })
  expect(await screen.findByText(/was not taken in time/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Join the waitlist' })).toBeInTheDocument()
})

it('lets nobody join while registration is closed', async () => {
  await see(null, { ...full, registrationOpen: false })
  expect(await screen.findByText('Registration is closed.')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Join the waitlist' })).not.toBeInTheDocument()
})
