import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { ownedBy } from '../session/owner'
import { network, show } from '../test-support'
import { CalendarFeed } from './CalendarFeed'

/** A service that has as many addresses as were made. */
function service() {
  let made: string[] = []
  return network(({ method }) => {
    if (method === 'DELETE') {
      made = []
      return {}
    }
    if (method === 'GET') return { body: { openedAt: made[0] ?? null, addresses: made } }
    const openedAt = `2026-05-0${made.length + 1}T08:00:00Z`
    made = [openedAt, ...made]
    return { body: { url: `/api/matchmaking/calendar/${made.length}.ics`, openedAt } }
  })
}

const open = () => userEvent.click(screen.getByRole('button', { name: 'Calendar feed' }))
const close = () => userEvent.click(screen.getByRole('button', { name: 'Close' }))
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))

it('makes no second address when it is only looked at, and shows the first again', async () => {
  // Given an address
  const sent = service()
  show(<CalendarFeed eventId="fair" zone="Europe/Paris" />)
  await open()
  await press('Make the address')
  expect(await screen.findByDisplayValue(/\/calendar\/1\.ics$/)).toBeInTheDocument()
  // When the dialog is opened again
  await close()
  await open()
  // Then
  expect(await screen.findByDisplayValue(/\/calendar\/1\.ics$/)).toBeInTheDocument()
  expect(sent.filter(({ method }) => method !== 'GET')).toHaveLength(1)
})

it('makes another address beside the first, and shows the newest', async () => {
  const sent = service()
  show(<CalendarFeed eventId="fair" zone="Europe/Paris" />)
  await open()
  await press('Make the address')
  await press('Make another address')
  expect(await screen.findByDisplayValue(/\/calendar\/2\.ics$/)).toBeInTheDocument()
  expect(screen.getByText(/Addresses that are good: 2/)).toBeInTheDocument()
  expect(sent.filter(({ method }) => method === 'DELETE')).toHaveLength(0)
})

it('ends all addresses only by a press of its own, confirmed', async () => {
  const sent = service()
  show(<CalendarFeed eventId="fair" zone="Europe/Paris" />)
  await open()
  await press('Make the address')
  await press('End all addresses')
  expect(screen.getByText(/All of them end at once/)).toBeInTheDocument()
  expect(sent.filter(({ method }) => method === 'DELETE')).toHaveLength(0)
  await press('End all')
  expect(await screen.findByText(/You have none yet/)).toBeInTheDocument()
})

it('shows the address to nobody else on the same device', async () => {
  service()
  show(<CalendarFeed eventId="fair" zone="Europe/Paris" />)
  await open()
  await press('Make the address')
  await screen.findByDisplayValue(/1\.ics/)
  await close()
  ownedBy('somebody else')
  await open()
  expect(await screen.findByText(/made on another device/)).toBeInTheDocument()
  expect(screen.queryByDisplayValue(/1\.ics/)).not.toBeInTheDocument()
})
