import { Button, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../agenda/useNow'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import { isProblem } from '../api/problem'
import type { EventView, RequestView } from '../api/types'
import { useTimes } from '../time/useTimes'
import { mustChooseAgain } from './bookingState'
import { Booked } from './Booked'
import { touchedByMeeting, useFreeSlots } from './meetingQueries'
import { SlotChoice } from './SlotChoice'
import { SlotTaken } from './SlotTaken'
import { Dialog } from '../design/Dialog'

interface Acceptance {
  placement: 'NOW' | 'TIMETABLE'
  slotId: string | null
}

function useAccept(eventId: string, requestId: string) {
  return useCommand({
    run: (body: Acceptance, key) =>
      answerOf(
        api.POST('/api/matchmaking/events/{eventId}/requests/{requestId}/acceptance', {
          params: { path: { eventId, requestId }, header: idempotent(key) },
          body,
        }),
      ),
    refreshes: touchedByMeeting(eventId),
    notifyProblem: false,
  })
}

type Way = 'soonest' | 'choose' | 'timetable'

interface AcceptMeetingProps {
  event: EventView
  request: RequestView
  name: string
  onClose: () => void
}

export function AcceptMeeting({ event, request, name, onClose }: AcceptMeetingProps) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const accept = useAccept(event.id, request.id)
  const [way, setWay] = useState<Way>('soonest')
  const [slotId, setSlotId] = useState<string | null>(null)
  const [lost, setLost] = useState<string | null>(null)

  const now = useNow()
  const free = useFreeSlots(event.id, request.hostId).data?.slots
  const preferred = event.slots.find((slot) => slot.id === request.preferredSlotId)
  // Since it was asked for, one of the two may have filled it with something else.
  const isGone = preferred && free && !free.some(({ slotId, freeTables }) => slotId === preferred.id && freeTables > 0)
  const hasBegun = preferred && Date.parse(preferred.startsAt) <= now && now <= Date.parse(event.endsAt)
  const isFull = free?.some(({ slotId, freeTables }) => slotId === preferred?.id && freeTables === 0)
  const wished = isGone || preferred?.id === lost ? undefined : preferred
  const lostSlot = event.slots.find((slot) => slot.id === lost)
  const when = (slot: { startsAt: string }) => `${times.shortDay(slot.startsAt)}, ${times.time(slot.startsAt)}`

  const send = () => {
    const body: Acceptance =
      way === 'timetable' ? { placement: 'TIMETABLE', slotId: null } : { placement: 'NOW', slotId: way === 'choose' ? slotId : (wished?.id ?? null) }
    accept.mutate(body, {
      onSuccess: () => way === 'timetable' && onClose(),
      onError: (error) => {
        if (mustChooseAgain(error)) {
          setLost(body.slotId ?? request.preferredSlotId)
          setSlotId(null)
          setWay('choose')
        } else if (isProblem(error, 'no-common-slot')) setWay('timetable')
      },
    })
  }

  const meeting = accept.data?.meeting
  const submit = !meeting && (
    <Button size="md" disabled={way === 'choose' && !slotId} loading={accept.isPending} onClick={send}>
      {way === 'timetable' ? t('meeting.accept') : t('meeting.accept-and-book')}
    </Button>
  )
  return (
    <Dialog onClose={onClose} title={t('meeting.accept-title', { name })} error={mustChooseAgain(accept.error) ? null : accept.error} actions={submit}>
      {meeting ? (
        <Booked meeting={meeting} zone={event.zone} name={name} onClose={onClose} />
      ) : (
        <Stack>
          {mustChooseAgain(accept.error) && <SlotTaken eventId={event.id} zone={event.zone} slot={lostSlot} name={name} isFull={isProblem(accept.error, 'no-free-table')} />}
          {isGone && !accept.error && hasBegun && <Text role="status">{t('problem.slot-begun')}</Text>}
          {isGone && !accept.error && !hasBegun && <SlotTaken eventId={event.id} zone={event.zone} slot={preferred} name={name} isFull={isFull} />}
          <Radio.Group label={t('meeting.when')} value={way} onChange={(value) => setWay(value as Way)}>
            <Stack gap="sm" mt="xs">
              {lost === null && (
                <Radio
                  value="soonest"
                  label={wished ? t('meeting.accept-wished', { when: when(wished) }) : t('meeting.accept-soonest')}
                  description={t('meeting.accept-now-hint')}
                />
              )}
              <Radio value="choose" label={t('meeting.accept-choose')} />
              <Radio value="timetable" label={t('meeting.accept-timetable')} description={t('meeting.accept-timetable-hint')} />
            </Stack>
          </Radio.Group>
          {way === 'choose' && (
            <SlotChoice
              eventId={event.id}
              zone={event.zone}
              withParticipantId={request.hostId}
              label={t('meeting.free-for-both')}
              value={slotId}
              onChange={setSlotId}
              without={lost}
            />
          )}
        </Stack>
      )}
    </Dialog>
  )
}
