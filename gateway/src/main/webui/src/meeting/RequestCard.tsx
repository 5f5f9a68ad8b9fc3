import { Blockquote, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { EventView, RequestView } from '../api/types'
import { Panel } from '../design/Panel'
import { TableSign } from '../design/TableSign'
import { useTimes } from '../time/useTimes'
import type { Box } from './meetingQueries'
import { RequestActions } from './RequestActions'
import classes from './RequestCard.module.css'
import { StateBadge } from './StateBadge'

function Meeting({ request, zone }: { request: RequestView; zone: string }) {
  const times = useTimes(zone)
  const { meeting } = request
  if (meeting?.state !== 'CONFIRMED') return null
  return (
    <Group gap="sm">
      <TableSign label={meeting.tableLabel || String(meeting.tableNumber)} />
      <Text fw={700} size="lg" className="numeric">
        {times.shortDay(meeting.startsAt)}, {times.range(meeting.startsAt, meeting.endsAt)}
      </Text>
    </Group>
  )
}

function Waiting({ event, request }: { event: EventView; request: RequestView }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const wished = event.slots.find((slot) => slot.id === request.preferredSlotId)
  if (request.state === 'ACCEPTED' && !request.meeting) {
    const words = request.unplacedReason ? t(`timetable.reason.${request.unplacedReason}`) : t('meeting.awaits-timetable')
    return <Text c="dimmed">{words}</Text>
  }
  if (request.state !== 'PENDING') return null
  return (
    <Text c="dimmed" size="sm">
      {wished ? t('meeting.wished', { when: `${times.shortDay(wished.startsAt)}, ${times.time(wished.startsAt)}` }) : t('meeting.any-slot')}
      {request.expiresAt && ` · ${t('meeting.expires', { when: `${times.shortDay(request.expiresAt)}, ${times.time(request.expiresAt)}` })}`}
    </Text>
  )
}

interface RequestCardProps {
  event: EventView
  request: RequestView
  box: Box
  name: string
  organisation: string | null | undefined
}

export function RequestCard({ event, request, box, name, organisation }: RequestCardProps) {
  const { t } = useTranslation()
  const other = box === 'in' ? request.hostId : request.guestId
  return (
    <Panel component="li">
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <div>
            <Title order={3}>
              <Link className={classes.name} to={`/events/${event.id}/people/${other}`}>
                {name}
              </Link>
            </Title>
            <Text c="dimmed">{organisation}</Text>
          </div>
          <StateBadge state={request.state} isCalledOff={event.status === 'CANCELLED'} />
        </Group>
        {request.message && (
          <Blockquote p="xs" className={classes.message}>
            {request.message}
          </Blockquote>
        )}
        {request.priority !== 'NICE' && (
          <Text size="sm" fw={600}>
            {t(`meeting.priorities.${request.priority}`)}
          </Text>
        )}
        <Meeting request={request} zone={event.zone} />
        <Waiting event={event} request={request} />
        <RequestActions event={event} request={request} box={box} name={name} />
      </Stack>
    </Panel>
  )
}
