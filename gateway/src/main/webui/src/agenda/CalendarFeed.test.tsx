import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { ownedBy } from '../session/owner'
import { network, show } from '../test-support'
import { CalendarFeed } from './CalendarFeed'

/** A service that has one address at a time. */
function service() {
  let made = 0
  const feed = () => ({ url: `/api/matchmaking/calendar/${made}.ics`, openedAt: `2026-05-0${made}T08:00:00Z` })
  return network(({ method }) => (method === 'POST' ? { body: (made++, feed()) } : { body: { openedAt: made ? feed().openedAt : null } }))
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

it('makes a new address only by a press of its own, confirmed', async () => {
  const sent = service()
  show(<CalendarFeed eventId="fair" zone="Europe/Paris" />)
  await open()
  await press('Make the address')
  await press('Make a new address')
  expect(screen.getByText(/The present address ends at once/)).toBeInTheDocument()
  expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1)
  await press('End the old one, make a new one')
  expect(await screen.findByDisplayValue(/\/calendar\/2\.ics$/)).toBeInTheDocument()
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
