import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import type { RequestState, RequestView } from '../api/types'
import { fair, network, show } from '../test-support'
import { RequestActions } from './RequestActions'

const request: RequestView = {
  id: 'request', eventId: 'fair', hostId: 'host', hostPersonId: 'marc', hostOrganisationName: 'Adria Optics', guestId: 'me', guestPersonId: 'ada',
  guestOrganisationName: 'Alpine Sensors', message: '', priority: 'NICE', state: 'PENDING', preferredSlotId: null, expiresAt: null,
  meeting: null, unplacedReason: null, createdAt: '2012-09-01T08:00:00Z', version: 1,
}

const meeting = {
  id: 'meeting', eventId: 'fair', requestId: 'request', hostId: 'host', guestId: 'me', slotId: 'slot-2', tableId: 'table-2', tableNumber: 2,
  tableLabel: 'A2', startsAt: '2012-09-26T07:55:00Z', endsAt: '2012-09-26T08:15:00Z', state: 'CONFIRMED', version: 1,
}

it('still says when and where after the list has heard of the meeting', async () => {
  // Given
  let hear: (state: RequestState) => void = () => undefined
  function Row() {
    const [state, setState] = useState<RequestState>('PENDING')
    hear = setState
    return <RequestActions event={fair} request={{ ...request, state }} box="in" name="Marc Horvat" />
  }
  network(() => ({ body: { ...request, state: 'ACCEPTED', meeting } }))
  show(<Row />)
  // When the request is accepted and the list is read again
  await userEvent.click(screen.getByRole('button', { name: 'Accept: Marc Horvat' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Accept and book' }))
  act(() => hear('ACCEPTED'))
  // Then the table is told, and nothing more can be answered
  expect(await screen.findByText('A2')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Decline: Marc Horvat' })).not.toBeInTheDocument()
})
