import { Button, Group } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { EventView, RequestState, RequestView } from '../api/types'
import { AcceptMeeting, RequestForm } from '../laterDialogs'
import { touchedByMeeting, type Box } from './meetingQueries'

interface RequestActionsProps {
  event: EventView
  request: RequestView
  box: Box
  name: string
}

/** Saying no cannot collide with anybody, so the screen need not wait for the answer. */
function useRefusal(event: EventView, request: RequestView, box: Box, verb: 'decline' | 'cancellation') {
  const queries = useQueryClient()
  const key = ['requests', event.id, box]
  const show = (state: RequestState) =>
    queries.setQueryData<RequestView[]>(key, (all) => all?.map((one) => (one.id === request.id ? { ...one, state } : one)))
  return useCommand({
    run: (_: object, idempotencyKey) =>
      answerOf(
        api.POST(`/api/matchmaking/events/{eventId}/requests/{requestId}/${verb}`, {
          params: { path: { eventId: event.id, requestId: request.id }, header: idempotent(idempotencyKey) },
        }),
      ),
    refreshes: touchedByMeeting(event.id),
    expect: () => {
      show(verb === 'decline' ? 'DECLINED' : 'CANCELLED')
      return () => show(request.state)
    },
  })
}

function Incoming({ event, request, box, name }: RequestActionsProps) {
  const { t } = useTranslation()
  const [accepting, setAccepting] = useState(false)
  const decline = useRefusal(event, request, box, 'decline')
  // The list hears of the meeting before the person has read where it is: the dialog outlives the request's being open.
  return (
    <>
      {request.state === 'PENDING' && (
        <Group gap="xs">
          <Button onClick={() => setAccepting(true)} aria-label={`${t('meeting.accept')}: ${name}`}>
            {t('meeting.accept')}
          </Button>
          <Button variant="default" loading={decline.isPending} onClick={() => decline.mutate({})} aria-label={`${t('meeting.decline')}: ${name}`}>
            {t('meeting.decline')}
          </Button>
        </Group>
      )}
      {accepting && <AcceptMeeting event={event} request={request} name={name} onClose={() => setAccepting(false)} />}
    </>
  )
}

function Outgoing({ event, request, box, name }: RequestActionsProps) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState(false)
  const cancel = useRefusal(event, request, box, 'cancellation')
  return (
    <Group gap="xs">
      <Button variant="light" onClick={() => setEditing(true)} aria-label={`${t('common.edit')}: ${name}`}>
        {t('common.edit')}
      </Button>
      <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({})} aria-label={`${t('meeting.cancel-request')}: ${name}`}>
        {t('meeting.cancel-request')}
      </Button>
      {editing && (
        <RequestForm eventId={event.id} zone={event.zone} slots={event.slots} guestId={request.guestId} name={name} request={request} onClose={() => setEditing(false)} />
      )}
    </Group>
  )
}

export function RequestActions(props: RequestActionsProps) {
  if (props.box === 'in') return <Incoming {...props} />
  return props.request.state === 'PENDING' ? <Outgoing {...props} /> : null
}
