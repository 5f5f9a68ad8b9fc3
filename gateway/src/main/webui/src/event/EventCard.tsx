import { Badge, Group, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { EventCard as EventInList } from '../api/types'
import { Panel } from '../design/Panel'
import { useTimes } from '../time/useTimes'
import classes from '../design/Card.module.css'

export function EventCard({ event, to = `/events/${event.id}` }: { event: EventInList; to?: string }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const left = Math.max(0, event.capacity - event.taken)
  return (
    <Panel component="li" p={0} className={classes.card}>
      <div className={classes.inside}>
        <Group gap="xs" mb="xs">
          <Badge>{t(`event.kind.${event.kind}`)}</Badge>
          {event.status !== 'PUBLISHED' && <Badge color="sign">{t(`event.status.${event.status}`)}</Badge>}
          {event.myRole && <Badge color="pine">{t(`event.role.${event.myRole}`)}</Badge>}
        </Group>
        <Title order={3} size="h3">
          <Link to={to} className={classes.link}>
            {event.title}
          </Link>
        </Title>
        <Text mt={4} fw={500}>
          {times.dates(event.startsAt, event.endsAt)}
        </Text>
        <Text c="dimmed">{event.venue}</Text>
        <Text size="sm" mt="xs" c="dimmed" className="numeric">
          {event.status === 'CANCELLED' ? t('event.was-cancelled') : left > 0 ? t('event.places-left', { count: left }) : t('event.full')}
        </Text>
      </div>
    </Panel>
  )
}
