import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { RepairView } from '../api/types'
import { fair, network, problem, show } from '../test-support'
import { openSlots } from './incident'
import { ReportIncident } from './ReportIncident'
import { Proposal } from './RepairPage'

const page = (items: object[]) => ({ body: { items, next: null } })
const participants = ['ada', 'ben', 'eva'].map((id) => ({ id, personId: id, state: 'REGISTERED' }))
const people = [
  { id: 'ada', givenName: 'Ada', familyName: 'Lorenz', organisationName: 'Lorenz' },
  { id: 'ben', givenName: 'Ben', familyName: 'Favre', organisationName: null },
  { id: 'eva', givenName: 'Eva', familyName: 'Meier', organisationName: null },
]

const repair: RepairView = {
  id: 'repair', eventId: 'fair', state: 'PROPOSED', most: null, moving: 1, leastMoves: 1, proven: true, createdAt: '2012-09-26T07:00:00Z', appliedAt: null, version: 0,
  incident: { kind: 'LATE_ARRIVAL', participantId: 'ada', slotId: 'slot-2', tableId: null, requestId: null },
  moves: [{ requestId: 'r1', meetingId: 'm1', hostId: 'ada', guestId: 'ben', from: { slotId: 'slot-1', tableId: 'table-1' }, to: { slotId: 'slot-3', tableId: 'table-2' } }],
  unplaced: [],
  offers: [{ requestId: 'r2', hostId: 'ben', guestId: 'eva', slotId: 'slot-1', accepted: false }],
}

const answers = (path: string) => {
  if (path.includes('/participants')) return page(participants)
  if (path.includes('/registry/people')) return page(people)
  return { body: repair }
}

it('says who moves from where to where, and that fewer is impossible', async () => {
  network(({ path }) => answers(path))
  show(<Proposal event={fair} repair={repair} />)
  expect(await screen.findByText(/^Ada Lorenz comes only at .*09:55$/, undefined, { timeout: 5000 })).toBeInTheDocument()
  expect(screen.getByText('1 meeting moves.')).toBeInTheDocument()
  expect(screen.getByText('Fewer is impossible: proven.')).toBeInTheDocument()
  const move = within(screen.getByText('Ada Lorenz and Ben Favre').closest('li') as HTMLElement)
  expect(move.getByText(/09:30–09:50/)).toBeInTheDocument()
  expect(move.getByText(/10:20–10:40/)).toBeInTheDocument()
  expect(move.getByText('before:')).toBeInTheDocument()
})

it('applies with the offers that were ticked, after a confirmation', async () => {
  const sent = network(({ path }) => answers(path))
  show(<Proposal event={fair} repair={repair} />)
  await userEvent.click(await screen.findByRole('checkbox', { name: /^Ben Favre and Eva Meier/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Apply' }))
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Apply' }))
  const posts = sent.filter(({ method }) => method === 'POST')
  expect(posts.map(({ path, body }) => [path, body])).toEqual([['/api/matchmaking/events/fair/repairs/repair/publication', { acceptOffers: ['r2'] }]])
  expect(posts[0]?.headers.get('Idempotency-Key')).toBeTruthy()
})

it('proposes anew what the agendas have overtaken', async () => {
  const sent = network(({ path, method }) => (method === 'POST' && path.endsWith('/publication') ? problem(409, 'repair-outdated') : answers(path)))
  show(<Proposal event={fair} repair={repair} />)
  await userEvent.click(screen.getByRole('button', { name: 'Apply' }))
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Apply' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Propose anew' }))
  expect(sent.filter(({ method }) => method === 'POST').at(-1)?.body).toMatchObject({ kind: 'LATE_ARRIVAL', participantId: 'ada', slotId: 'slot-2' })
})

it('does not say proven where it is not, and counts who finds no place', () => {
  network(({ path }) => answers(path))
  show(<Proposal event={fair} repair={{ ...repair, proven: false, unplaced: [{ requestId: 'r3', meetingId: 'm3', hostId: 'ben', guestId: 'eva', from: null, reason: 'NO_TABLE' }] }} />)
  expect(screen.getByText(/1 finds no place\./)).toBeInTheDocument()
  expect(screen.queryByText(/proven\.$/)).not.toBeInTheDocument()
  expect(screen.getByText('No table is left when both are free')).toBeInTheDocument()
})

it('asks for what the kind needs, and for nothing that has begun', async () => {
  const sent = network(({ path }) => answers(path))
  show(<ReportIncident event={fair} />)
  await userEvent.click(screen.getByRole('radio', { name: 'A slot does not take place' }))
  expect(screen.getByRole('button', { name: 'See what would move' })).toBeDisabled()
  await userEvent.click(screen.getByRole('combobox', { name: 'Which slot' }))
  await userEvent.click(await screen.findByRole('option', { name: /09:55–10:15/, hidden: true }))
  await userEvent.type(screen.getByRole('textbox', { name: /^Meetings that may move/ }), '3')
  await userEvent.click(screen.getByRole('button', { name: 'See what would move' }))
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ kind: 'SLOT_CANCELLED', slotId: 'slot-2', most: 3 })
  expect(openSlots(fair, Date.parse('2012-09-26T08:00:00Z')).map(({ id }) => id)).toEqual(['slot-3'])
  expect(openSlots(fair, Date.parse('2020-01-01T00:00:00Z'))).toHaveLength(3)
})
