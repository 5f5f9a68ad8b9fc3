import { Button, SegmentedControl, Stack, Text, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent, ifMatch } from '../api/client'
import { useCommand } from '../api/command'
import { isProblem } from '../api/problem'
import type { EventView, RequestPriority, RequestView } from '../api/types'
import { DraftNote } from '../draft/DraftNote'
import { useEdited } from '../draft/useEdited'
import { useEvent } from '../event/eventQueries'
import { useTimes } from '../time/useTimes'
import { AcceptMeeting } from './AcceptMeeting'
import { touchedByMeeting, useRequests } from './meetingQueries'
import { SlotChoice } from './SlotChoice'
import { Dialog } from '../design/Dialog'

interface Wish {
  message: string
  priority: RequestPriority
  slotId: string | null
}

const wishOf = (request?: RequestView): Wish => ({ message: request?.message ?? '', priority: request?.priority ?? 'NICE', slotId: request?.preferredSlotId ?? null })

function useSend(eventId: string, guestId: string, request: RequestView | undefined, onDone: (stored: RequestView, sent: Wish) => void) {
  const { t } = useTranslation()
  return useCommand({
    run: ({ wish, version }: { wish: Wish; version: number }, key) => {
      const trimmed = { ...wish, message: wish.message.trim() }
      return request
        ? answerOf(
            api.PUT('/api/matchmaking/events/{eventId}/requests/{requestId}', {
              params: { path: { eventId, requestId: request.id }, header: ifMatch(version) },
              body: trimmed,
            }),
          )
        : answerOf(
            api.POST('/api/matchmaking/events/{eventId}/requests', {
              params: { path: { eventId }, header: idempotent(key) },
              body: { guestId, ...trimmed },
            }),
          )
    },
    refreshes: touchedByMeeting(eventId),
    notifyProblem: false,
    said: request ? t('meeting.changed') : t('meeting.sent'),
    onDone: (stored, { wish }) => onDone(stored, wish),
  })
}

interface RequestFormProps {
  eventId: string
  zone: string
  guestId: string
  name: string
  /** Of the event, to say when a slot is. */
  slots?: EventView['slots']
  /** The pending request to edit; without it a new one is sent. */
  request?: RequestView
  onClose: () => void
}

/** They have asked first: what was refused here can be had by saying yes there. */
function AcceptTheirs({ eventId, hostId, onAccept }: { eventId: string; hostId: string; onAccept: (theirs: RequestView) => void }) {
  const { t } = useTranslation()
  const inbox = useRequests(eventId, 'in')
  const theirs = inbox.data?.find((one) => one.hostId === hostId && one.state === 'PENDING')
  return (
    <Button size="md" loading={inbox.isFetching && !theirs} disabled={!theirs} onClick={() => theirs && onAccept(theirs)}>
      {t('meeting.accept-theirs')}
    </Button>
  )
}

const PRIORITIES: RequestPriority[] = ['NICE', 'MUST']

export function RequestForm({ eventId, zone, guestId, name, slots, request, onClose }: RequestFormProps) {
  const { t } = useTranslation()
  const priorityLabel = useId()
  const nameOf = (id: string) => `request.${eventId}.${id}`
  const editing = useEdited(nameOf(request?.id ?? guestId), wishOf(request), request?.version)
  const { message, priority, slotId } = editing.value
  const change = (part: Partial<Wish>) => editing.set({ ...editing.value, ...part })
  const send = useSend(eventId, guestId, request, (stored, sent) => {
    editing.done(sent, wishOf(stored), request ? undefined : { name: nameOf(stored.id), version: stored.version })
    editing.closing(onClose)()
  })
  const labels: Record<keyof Wish, string> = { message: t('meeting.message'), priority: t('meeting.priority'), slotId: t('meeting.preferred-slot') }
  const times = useTimes(zone)
  const say = (field: keyof Wish, value: unknown) => {
    if (field === 'priority') return t(`meeting.priorities.${value as RequestPriority}`)
    if (field === 'message') return String(value) || '–'
    const slot = slots?.find(({ id }) => id === value)
    return slot ? `${times.shortDay(slot.startsAt)}, ${times.time(slot.startsAt)}` : t('meeting.any-slot')
  }
  const priorities = PRIORITIES.includes(priority) ? PRIORITIES : [...PRIORITIES, priority]
  const [accepting, setAccepting] = useState<RequestView | null>(null)
  const event = useEvent(eventId)
  if (accepting && event.data) return <AcceptMeeting event={event.data} request={accepting} name={name} onClose={onClose} />
  const submit = isProblem(send.error, 'mirror-request') ? (
    <AcceptTheirs eventId={eventId} hostId={guestId} onAccept={setAccepting} />
  ) : (
    <Button size="md" loading={send.isPending} onClick={() => send.mutate({ wish: editing.value, version: editing.version })}>
      {request ? t('common.save') : t('meeting.send')}
    </Button>
  )
  return (
    <Dialog onClose={editing.closing(onClose)} title={t('meeting.request-title', { name })} error={send.error} actions={submit}>
      <Stack>
        <DraftNote editing={editing} labels={labels} say={say} />
        <Textarea
          label={t('meeting.message')}
          description={t('meeting.message-hint')}
          autosize
          minRows={3}
          maxLength={1000}
          value={message}
          onChange={(typed) => change({ message: typed.currentTarget.value })}
          data-autofocus
        />
        <div>
          <Text id={priorityLabel} size="sm" fw={500} mb={4}>
            {t('meeting.priority')}
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby={priorityLabel}
            value={priority}
            onChange={(value) => change({ priority: value as RequestPriority })}
            data={priorities.map((value) => ({ value, label: t(`meeting.priorities.${value}`) }))}
          />
        </div>
        <SlotChoice eventId={eventId} zone={zone} withParticipantId={guestId} label={t('meeting.preferred-slot')} value={slotId ?? ''} onChange={(id) => change({ slotId: id || null })} optional />
      </Stack>
    </Dialog>
  )
}
