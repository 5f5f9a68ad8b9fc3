import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter, Outlet, RouterProvider } from 'react-router'
import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { newQueryClient } from '../api/queries'
import type { CafeView } from '../api/types'
import { ParticipantsPage } from '../people/ParticipantsPage'
import { Providers } from '../Providers'
import { fair, network, problem, show } from '../test-support'
import { GuestsDesk } from './GuestsDesk'

const page = (items: unknown[]) => ({ body: { items, next: null } })
const people = Array.from({ length: 24 }, (_, n) => ({ id: `p${n}`, personId: `person${n}`, eventId: 'fair', state: 'REGISTERED', registeredAt: '2012-09-01T08:00:00Z' }))
const cafe = { id: 'cafe', eventId: 'fair', title: 'AlpCafé', place: 'Hall', state: 'PLANNED', round: 0, capacity: 20, taken: 0, tables: [], rounds: [], version: 1 } as unknown as CafeView

it('says that 24 people are more than 20 seats, not that all are taken', async () => {
  network(({ method, path }) => (method === 'POST' ? problem(409, 'capacity-full') : path.includes('/participants') ? page(people) : page([])))
  show(<GuestsDesk cafe={cafe} guests={[]} name={(id) => id} organisation={() => null} />)
  await userEvent.click(await screen.findByText('Seat everybody who takes part'))
  expect(await screen.findByText(/24 people are more than the 20 seats left/)).toBeInTheDocument()
  expect(screen.queryByText('All places are taken.')).not.toBeInTheDocument()
})

it('shows who was reported absent as that', async () => {
  const incident = { kind: 'NO_SHOW', participantId: 'p0', requestId: null, slotId: 'slot-1', tableId: null }
  network(({ path }) => (path.includes('/participants') ? page(people.slice(0, 2)) : path.includes('/repairs') ? page([{ id: 'r', state: 'APPLIED', incident }]) : page([])))
  const routes = [{ element: <Outlet context={fair} />, children: [{ path: '/', element: <ParticipantsPage /> }] }]
  render(
    <Providers queries={newQueryClient()}>
      <RouterProvider router={createMemoryRouter(routes)} />
    </Providers>,
  )
  expect(await screen.findByText('Reported absent')).toBeInTheDocument()
  expect(screen.getAllByText('Registered', { selector: '.mantine-Badge-label' })).toHaveLength(1)
})
