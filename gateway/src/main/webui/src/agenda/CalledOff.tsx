import { Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { EventView } from '../api/types'
import { Panel } from '../design/Panel'
import { useRequests } from '../meeting/meetingQueries'
import { usePeople } from '../people/usePeople'
import { useTimes } from '../time/useTimes'

/** Of a cancelled event: which meetings would have been when, and with whom. */
export function CalledOff({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const inbox = useRequests(event.id, 'in').data ?? []
  const outbox = useRequests(event.id, 'out').data ?? []
  const off = [...inbox, ...outbox]
    .flatMap((request) => (request.meeting ? [{ ...request.meeting, withPerson: inbox.includes(request) ? request.hostPersonId : request.guestPersonId }] : []))
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))
  const { names } = usePeople(off.map(({ withPerson }) => withPerson))
  return (
    <Panel>
      <Title order={2} size="h3">
        {t('event.was-cancelled')}
      </Title>
      <Text mb="sm">{t('event.was-cancelled-mine')}</Text>
      {off.length > 0 && (
        <Stack component="ul" gap={4} pl="md" m={0}>
          {off.map((meeting) => (
            <li key={meeting.id}>
              <Group gap="xs" component="s">
                <Text span className="numeric">
                  {times.shortDay(meeting.startsAt)}, {times.range(meeting.startsAt, meeting.endsAt)}
                </Text>
                <Text span fw={600}>
                  {names(meeting.withPerson)}
                </Text>
              </Group>
            </li>
          ))}
        </Stack>
      )}
    </Panel>
  )
}
