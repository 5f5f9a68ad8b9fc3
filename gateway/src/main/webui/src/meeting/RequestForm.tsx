import { Button, SegmentedControl, Stack, Text, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent, ifMatch } from '../api/client'
import { useCommand } from '../api/command'
import type { RequestPriority, RequestView } from '../api/types'
import { ProblemNote } from '../design/ProblemNote'
import { touchedByMeeting } from './meetingQueries'
import { SlotChoice } from './SlotChoice'
import { Dialog } from '../design/Dialog'

interface Wish {
  message: string
  priority: RequestPriority
  slotId: string | null
}

function useSend(eventId: string, guestId: string, request: RequestView | undefined, onDone: () => void) {
  const { t } = useTranslation()
  return useCommand({
    run: (wish: Wish, key) =>
      request
        ? answerOf(
            api.PUT('/api/matchmaking/events/{eventId}/requests/{requestId}', {
              params: { path: { eventId, requestId: request.id }, header: ifMatch(request.version) },
              body: wish,
            }),
          )
        : answerOf(
            api.POST('/api/matchmaking/events/{eventId}/requests', {
              params: { path: { eventId }, header: idempotent(key) },
              body: { guestId, ...wish },
            }),
          ),
    refreshes: touchedByMeeting(eventId),
    notifyProblem: false,
    said: request ? t('meeting.changed') : t('meeting.sent'),
    onDone,
  })
}

interface RequestFormProps {
  eventId: string
  zone: string
  guestId: string
  name: string
  /** The pending request to edit; without it a new one is sent. */
  request?: RequestView
  onClose: () => void
}

const PRIORITIES: RequestPriority[] = ['NICE', 'MUST']

export function RequestForm({ eventId, zone, guestId, name, request, onClose }: RequestFormProps) {
  const { t } = useTranslation()
  const priorityLabel = useId()
  const [message, setMessage] = useState(request?.message ?? '')
  const [priority, setPriority] = useState<RequestPriority>(request?.priority ?? 'NICE')
  const [slotId, setSlotId] = useState(request?.preferredSlotId ?? '')
  const send = useSend(eventId, guestId, request, onClose)
  const priorities = PRIORITIES.includes(priority) ? PRIORITIES : [...PRIORITIES, priority]
  const submit = (
    <Button size="md" loading={send.isPending} onClick={() => send.mutate({ message: message.trim(), priority, slotId: slotId || null })}>
      {request ? t('common.save') : t('meeting.send')}
    </Button>
  )
  return (
    <Dialog onClose={onClose} title={t('meeting.request-title', { name })} actions={submit}>
      <Stack>
        <Textarea
          label={t('meeting.message')}
          description={t('meeting.message-hint')}
          autosize
          minRows={3}
          maxLength={1000}
          value={message}
          onChange={(change) => setMessage(change.currentTarget.value)}
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
            onChange={(value) => setPriority(value as RequestPriority)}
            data={priorities.map((value) => ({ value, label: t(`meeting.priorities.${value}`) }))}
          />
        </div>
        <SlotChoice eventId={eventId} zone={zone} withParticipantId={guestId} label={t('meeting.preferred-slot')} value={slotId} onChange={setSlotId} optional />
        <ProblemNote error={send.error} />
      </Stack>
    </Dialog>
  )
}
