import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import { isProblem } from '../api/problem'
import { useEvent } from '../event/eventQueries'
import { mustChooseAgain } from './bookingState'
import { touchedByMeeting } from './meetingQueries'
import { SlotChoice } from './SlotChoice'
import { SlotTaken } from './SlotTaken'
import { Dialog } from '../design/Dialog'

interface MoveMeetingProps {
  eventId: string
  zone: string
  meetingId: string
  withParticipantId: string
  name: string
  onClose: () => void
}

export function MoveMeeting({ eventId, zone, meetingId, withParticipantId, name, onClose }: MoveMeetingProps) {
  const { t } = useTranslation()
  const [slotId, setSlotId] = useState<string | null>(null)
  const [lost, setLost] = useState<string | null>(null)
  const move = useCommand({
    run: (body: { slotId: string }, key) =>
      answerOf(
        api.POST('/api/matchmaking/events/{eventId}/meetings/{meetingId}/move', {
          params: { path: { eventId, meetingId }, header: idempotent(key) },
          body,
        }),
      ),
    refreshes: touchedByMeeting(eventId),
    notifyProblem: false,
    said: t('meeting.moved'),
    onDone: onClose,
  })
  const send = () => {
    if (!slotId) return
    move.mutate(
      { slotId },
      {
        onError: (error) => {
          if (!mustChooseAgain(error)) return
          setLost(slotId)
          setSlotId(null)
        },
      },
    )
  }
  const event = useEvent(eventId)
  const lostSlot = event.data?.slots.find(({ id }) => id === lost)
  const submit = (
    <Button size="md" disabled={!slotId} loading={move.isPending} onClick={send}>
      {t('meeting.move-here')}
    </Button>
  )
  return (
    <Dialog onClose={onClose} title={t('meeting.move-title', { name })} error={mustChooseAgain(move.error) ? null : move.error} actions={submit}>
      <Stack>
        {mustChooseAgain(move.error) && <SlotTaken eventId={eventId} zone={zone} slot={lostSlot} name={name} isFull={isProblem(move.error, 'no-free-table')} meetingId={meetingId} />}
        <SlotChoice
          eventId={eventId}
          zone={zone}
          withParticipantId={withParticipantId}
          label={t('meeting.free-for-both')}
          value={slotId}
          onChange={setSlotId}
          without={lost}
        />
      </Stack>
    </Dialog>
  )
}
