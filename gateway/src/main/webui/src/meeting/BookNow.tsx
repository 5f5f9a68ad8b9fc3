import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import { isProblem } from '../api/problem'
import type { EventView } from '../api/types'
import { Booked } from './Booked'
import { mustChooseAgain } from './bookingState'
import { touchedByMeeting } from './meetingQueries'
import { SlotChoice } from './SlotChoice'
import { SlotTaken } from './SlotTaken'
import { Dialog } from '../design/Dialog'

interface BookNowProps {
  event: EventView
  guestId: string
  name: string
  onClose: () => void
}

/** Instant booking with someone who allows it: no request, a slot and a table at once. */
export function BookNow({ event, guestId, name, onClose }: BookNowProps) {
  const { t } = useTranslation()
  const [slotId, setSlotId] = useState<string | null>(null)
  const [lost, setLost] = useState<string | null>(null)
  const book = useCommand({
    run: (body: { guestId: string; slotId: string }, key) =>
      answerOf(
        api.POST('/api/matchmaking/events/{eventId}/meetings', { params: { path: { eventId: event.id }, header: idempotent(key) }, body }),
      ),
    refreshes: touchedByMeeting(event.id),
    notifyProblem: false,
  })
  const onError = (error: Error) => {
    if (!mustChooseAgain(error)) return
    setLost(slotId)
    setSlotId(null)
  }
  const lostSlot = event.slots.find((slot) => slot.id === lost)
  const submit = !book.data && (
    <Button size="md" disabled={!slotId} loading={book.isPending} onClick={() => slotId && book.mutate({ guestId, slotId }, { onError })}>
      {t('meeting.book')}
    </Button>
  )
  return (
    <Dialog onClose={onClose} title={t('meeting.book-title', { name })} error={mustChooseAgain(book.error) ? null : book.error} actions={submit}>
      {book.data ? (
        <Booked meeting={book.data} zone={event.zone} name={name} onClose={onClose} />
      ) : (
        <Stack>
          {mustChooseAgain(book.error) && <SlotTaken eventId={event.id} zone={event.zone} slot={lostSlot} name={name} isFull={isProblem(book.error, 'no-free-table')} />}
          <SlotChoice
            eventId={event.id}
            zone={event.zone}
            withParticipantId={guestId}
            label={t('meeting.free-for-both')}
            value={slotId}
            onChange={setSlotId}
            without={lost}
          />
        </Stack>
      )}
    </Dialog>
  )
}
