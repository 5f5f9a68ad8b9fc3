import { render, screen } from '@testing-library/react'
import { createMemoryRouter, Outlet, RouterProvider } from 'react-router'
import { expect, it } from 'vitest'
import { newQueryClient } from '../api/queries'
import type { EventView } from '../api/types'
import { Providers } from '../Providers'
import { fair, network, type Answers } from '../test-support'
import { OverviewPage } from './OverviewPage'

const one = (name: string, count: number, most: number | null = null) => ({ name, count, most })
const figures = { registered: 3, waiting: 2, days: [one('2012-09-01', 1), one('2012-09-02', 2)], countries: [one('CH', 2), one('', 1)], kinds: [one('COMPANY', 3)], sessions: [one('Opening', 12, 40)], cafes: [] }
const meetings = { requests: [one('ACCEPTED', 3), one('PENDING', 1)], slots: [one('2012-09-26T07:30:00Z', 1, 2)], people: [one('0', 1), one('1', 1), one('3', 1)] }

const answers: Answers = ({ path }) => {
  if (path.includes('/matchmaking/')) return { body: meetings }
  if (path.endsWith('/figures')) return { body: figures }
  return { body: { items: [], next: null } }
}

function show(event: EventView) {
  const routes = [{ element: <Outlet context={event} />, children: [{ path: '/', element: <OverviewPage /> }] }]
  network(answers)
  return render(
    <Providers queries={newQueryClient()}>
      <RouterProvider router={createMemoryRouter(routes)} />
    </Providers>,
  )
}

it('shows each figure as a picture with its table', async () => {
  show(fair)
  expect(await screen.findByRole('img', { name: /^Registrations by day, from/ })).toBeInTheDocument()
  expect(screen.getByText('2 people wait for a place.', { exact: false })).toBeInTheDocument()
  expect(screen.getByRole('row', { name: /Switzerland 2/, hidden: true })).toBeInTheDocument()
  expect(screen.getByRole('row', { name: /Not known 1/, hidden: true })).toBeInTheDocument()
  expect(screen.getByRole('row', { name: /Opening 12 of 40/, hidden: true })).toBeInTheDocument()
})

it('says how requests stand, and who has hardly any meeting', async () => {
  show(fair)
  expect(await screen.findByText('3 of 4 meeting requests are accepted.')).toBeInTheDocument()
  expect(screen.getByText('2 people have fewer than two meetings.')).toBeInTheDocument()
})

it('says of a draft what is still to do', async () => {
  show({ ...fair, status: 'DRAFT', slots: [] })
  const [todo] = await screen.findAllByRole('listitem')
  expect(todo).toHaveTextContent('The event says what it is about')
  expect(screen.getAllByRole('img', { name: 'To do:' }).length).toBeGreaterThan(1)
  expect(screen.getAllByRole('img', { name: 'Done:' }).length).toBeGreaterThan(0)
})
