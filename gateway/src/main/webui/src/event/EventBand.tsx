import { Badge, Group, Text, Title } from '@mantine/core'
import { IconCalendar, IconMapPin } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EventCard as EventInList } from '../api/types'
import { Band } from '../design/Band'
import { useTimes } from '../time/useTimes'

/** `compact`: on a phone only the title, since the screen belongs to what is below. */
export function EventBand({ event, compact = false }: { event: EventInList; compact?: boolean }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  return (
    <Band>
      <Group gap="xs" mb={6} visibleFrom={compact ? 'sm' : undefined}>
        <Badge color="sign.5" variant="filled">
          {t(`event.kind.${event.kind}`)}
        </Badge>
        {event.status !== 'PUBLISHED' && (
          <Badge color="gray.1" variant="filled">
            {t(`event.status.${event.status}`)}
          </Badge>
        )}
      </Group>
      <Title order={1} size={compact ? 'h3' : 'h2'}>
        {event.title}
      </Title>
      <Group gap="4px 16px" mt={6} c="var(--face-band-quiet)" visibleFrom={compact ? 'sm' : undefined}>
        <Group gap={6} wrap="nowrap">
          <IconCalendar size={18} aria-hidden />
          <Text span>{times.dates(event.startsAt, event.endsAt)}</Text>
        </Group>
        <Group gap={6} wrap="nowrap">
          <IconMapPin size={18} aria-hidden />
          <Text span>{event.venue}</Text>
        </Group>
      </Group>
    </Band>
  )
}
