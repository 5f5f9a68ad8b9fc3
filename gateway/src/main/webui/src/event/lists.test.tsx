import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { fair, network, show } from '../test-support'
import { EventsPage } from './EventsPage'
import { LandingPage } from './LandingPage'

const at = (id: string, startsAt: string, endsAt: string, myRole: string | null = null) => ({ ...fair, id, title: `Event ${id}`, startsAt, endsAt, myRole })
const events = [
  at('old', '1970-01-01T09:00:00Z', '1970-01-01T18:00:00Z'),
  at('older', '1969-01-01T09:00:00Z', '1969-01-01T18:00:00Z', 'PARTICIPANT'),
  at('now', new Date(Date.now() - 3_600_000).toISOString(), new Date(Date.now() + 3_600_000).toISOString()),
  at('mine', '2099-01-01T09:00:00Z', '2099-01-01T18:00:00Z', 'PARTICIPANT'),
]
const under = (title: string) => within(screen.getByRole('heading', { name: title }).closest('section') as HTMLElement).getAllByRole('heading', { level: 3 }).map((one) => one.textContent)

it('of what is over, nothing is coming up', async () => {
  network(() => ({ body: { items: events, next: null } }))
  show(<EventsPage />)
  await screen.findByText('Event mine')
  expect(under('Your events')).toEqual(['Event mine'])
  expect(under('Coming up')).toEqual(['Event now'])
  expect(under('Past events')).toEqual(['Event old', 'Event older'])
})

it('who is not logged in reads it, too', async () => {
  network(({ path }) => ({ body: path === '/session' ? { authenticated: false } : { items: events, next: null } }))
  show(<LandingPage />)
  await screen.findByText('Event now')
  expect(under('Coming up')).toEqual(['Event now', 'Event mine'])
  expect(under('Past events')).toEqual(['Event old', 'Event older'])
})
