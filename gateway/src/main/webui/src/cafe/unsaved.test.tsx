import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import type { CafeGuestView, CafePlanView, CafeView, LateChange } from '../api/types'
import { fair, network, show } from '../test-support'
import { LateChanges } from './LateChanges'
import { MakeCafe } from './MakeCafe'

const round = (number: number) => ({ number, startsAt: `2027-09-25T1${number}:00:00Z`, endsAt: `2027-09-25T1${number}:20:00Z`, question: `Why ${number}?` })
const table = (number: number) => ({ number, label: `T${number}`, seats: 2, theme: '', hostId: null, briefing: '', open: true })

const cafe: CafeView = {
  id: 'cafe', eventId: 'fair', title: 'AlpCafé', place: 'Hall', startsAt: '2027-09-25T11:00:00Z', endsAt: '2027-09-25T16:00:00Z', state: 'PLANNED', round: 0,
  capacity: 4, taken: 2, tables: [table(1), table(2)], rounds: [round(1), round(2)], publishedPlanId: null, myGuestId: null, myState: null, version: 1,
}

const guest = (id: string): CafeGuestView => ({ id, cafeId: 'cafe', participantId: `p-${id}`, personId: `person-${id}`, state: 'CONFIRMED', reason: null, region: '', kind: '', cluster: '', languages: [], version: 1 }) as unknown as CafeGuestView

it('clears of the late changes what was sent, and nothing that was entered meanwhile', async () => {
  let letGo: () => void = () => undefined
  const gone = new Promise<void>((resolve) => (letGo = resolve))
  const plan = { id: 'plan', newBadgeGuestIds: [], leastNewBadges: 0, wishes: [], rounds: [] } as unknown as CafePlanView
  network(async ({ body }) => {
    if (!(body as LateChange).preview) await gone
    return { body: plan }
  })
  show(<LateChanges zone="Europe/Paris" cafe={{ ...cafe, state: 'RUNNING', round: 1, publishedPlanId: 'plan' }} guests={[guest('a'), guest('b')]} name={(id) => (id === 'p-a' ? 'Ada Lorenz' : 'Ben Favre')} plan={plan} unseated={0} />)
  await userEvent.type(screen.getByRole('combobox', { name: 'Who has left' }), '{ArrowDown}{Enter}')
  await userEvent.click(screen.getByRole('button', { name: 'What would it cost?' }))
  await waitFor(() => expect(screen.getByRole('button', { name: 'Change the seats' })).toBeEnabled())
  await userEvent.click(screen.getByRole('button', { name: 'Change the seats' }))
  await userEvent.click(screen.getByRole('combobox', { name: 'Tables to close' }))
  await userEvent.click(await screen.findByRole('option', { name: 'T2', hidden: true }))
  letGo()
  await waitFor(() => expect(screen.queryByText('Ada Lorenz', { selector: '.mantine-Pill-label' })).toBeNull())
  expect(screen.getByText('T2', { selector: '.mantine-Pill-label' })).toBeInTheDocument()
})

it('keeps the description of a café that is left, and of one that somebody else changes meanwhile', async () => {
  network(() => ({ body: { items: [], next: null } }))
  function Stage() {
    const [seen, setSeen] = useState({ ...cafe, tables: [table(1)] })
    return (
      <>
        <button onClick={() => setSeen({ ...seen, place: 'Salle des Alpes', version: 2 })}>Somebody saves</button>
        <MakeCafe event={fair} cafe={seen} />
      </>
    )
  }
  const first = show(<Stage />)
  await userEvent.type(screen.getByRole('textbox', { name: /Title/ }), 's')
  await userEvent.click(screen.getByRole('button', { name: 'Somebody saves' }))
  expect(screen.getByRole('textbox', { name: /Title/ })).toHaveValue('AlpCafés')
  expect(screen.getByRole('textbox', { name: /Room/ })).toHaveValue('Salle des Alpes')
  first.unmount()
  show(<MakeCafe event={fair} cafe={{ ...cafe, tables: [table(1)], place: 'Salle des Alpes', version: 2 }} />)
  expect(screen.getByRole('textbox', { name: /Title/ })).toHaveValue('AlpCafés')
})
