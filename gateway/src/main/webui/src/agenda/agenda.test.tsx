import { screen } from '@testing-library/react'
import { MemoryRouter, Outlet, Route, Routes } from 'react-router'
import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { keep, readKept } from '../api/kept'
import { newQueryClient } from '../api/queries'
import type { AgendaItemView } from '../api/types'
import { Providers } from '../Providers'
import { fair, network } from '../test-support'
import { AgendaPage } from './AgendaPage'
import { standings } from './order'

const item = (sourceId: string, startsAt: string, endsAt: string, more: Partial<AgendaItemView> = {}): AgendaItemView => ({
  kind: 'SESSION', sourceId, title: sourceId, place: 'Forum', startsAt, endsAt,
  withParticipantId: null, withPersonId: null, withOrganisationName: null, tableLabel: null, calledOff: false, ...more,
})

const agenda = {
  zone: 'Europe/Paris',
  items: [
    item('late', '2012-09-26T22:30:00Z', '2012-09-26T23:00:00Z'),
    item('first', '2012-09-26T07:30:00Z', '2012-09-26T07:50:00Z', { kind: 'MEETING', withPersonId: 'ben', tableLabel: '12' }),
  ],
}

function open() {
  render(
    <Providers queries={newQueryClient()}>
      <MemoryRouter>
        <Routes>
          <Route element={<Outlet context={fair} />}>
            <Route index element={<AgendaPage />} />
          </Route>
        </Routes>
      </MemoryRouter>
    </Providers>,
  )
}

it('shows days of the venue in order, with time, table and name', async () => {
  network(({ path }) =>
    path.startsWith('/api/registry/people')
      ? { body: { items: [{ id: 'ben', givenName: 'Ben', familyName: 'Favre', organisationId: null, organisationName: null }], next: null } }
      : { body: agenda },
  )
  open()
  expect(await screen.findByText('Ben Favre')).toBeInTheDocument()
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['My agenda', 'Wednesday 26 September', 'Thursday 27 September'])
  expect(screen.getByText('09:30')).toBeInTheDocument()
  expect(screen.getByText('12')).toBeInTheDocument()
})

it('a café leads to its page, and says at which table one sits first', async () => {
  const stop = (round: number, tableLabel: string) => ({ round, startsAt: `2099-09-26T1${round}:00:00Z`, endsAt: `2099-09-26T1${round}:20:00Z`, question: '', tableNumber: round, tableLabel, theme: '', host: false })
  const cafe = item('cafe-1', '2099-09-26T11:00:00Z', '2099-09-26T13:00:00Z', { kind: 'CAFE', title: 'AlpCafé' })
  const route = { cafeId: 'cafe-1', guestId: 'a', participantId: 'me', title: '', place: '', planNumber: 1, stops: [stop(1, 'Larch'), stop(2, 'Pine')] }
  network(({ path }) => ({ body: path.endsWith('/cafes/cafe-1/route') ? route : { zone: 'Europe/Paris', items: [cafe] } }))
  open()
  expect(await screen.findByText('Larch')).toBeInTheDocument()
  expect(screen.queryByText('Pine')).not.toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'AlpCafé' })).toHaveAttribute('href', '/events/fair/cafes/cafe-1')
})

it('keeps the last agenda for reading without a network and says how old it is', async () => {
  const saved = Date.parse('2012-09-26T08:42:00Z')
  keep(['agenda', 'fair'], agenda, saved)
  network(() => 'no network')
  open()
  expect(await screen.findByText('late')).toBeInTheDocument()
  expect(await screen.findByText(/As of .*10:42/, {}, { timeout: 9000 })).toBeInTheDocument()
  expect(readKept(['agenda', 'fair'])?.savedAt).toBe(saved)
})

it('names what was called off, and counts it neither as now nor as next', async () => {
  const off = item('talk', '2099-09-26T08:00:00Z', '2099-09-26T09:00:00Z', { title: 'Photonics for watches', calledOff: true })
  const on = item('walk', '2099-09-26T10:00:00Z', '2099-09-26T11:00:00Z', { title: 'Walk' })
  network(() => ({ body: { zone: 'Europe/Paris', items: [off, on] } }))
  open()
  const entry = (await screen.findByText('Photonics for watches')).closest('li')
  expect(entry).toHaveTextContent('Cancelled')
  expect(screen.getByText('Walk').closest('li')).toHaveTextContent('Next')
  expect(screen.getByText('Walk').closest('li')).not.toHaveTextContent('Cancelled')
  expect(standings([off], Date.parse(off.startsAt)).get(off)).toBe('later')
})

it('knows what runs now and what comes next', () => {
  const [late, first] = agenda.items as [AgendaItemView, AgendaItemView]
  const at = (iso: string) => standings(agenda.items, Date.parse(iso))
  expect(at('2012-09-26T07:00:00Z').get(first)).toBe('next')
  expect(at('2012-09-26T07:40:00Z').get(first)).toBe('now')
  expect(at('2012-09-26T07:40:00Z').get(late)).toBe('next')
  expect(at('2012-09-26T07:50:00Z').get(first)).toBe('past')
})
