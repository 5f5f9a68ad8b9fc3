import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { EventView } from '../api/types'
import { Panel } from '../design/Panel'
import { TableSign } from '../design/TableSign'
import { usePeople } from '../people/usePeople'
import { useTimes } from '../time/useTimes'
import { useAgenda } from './agendaQueries'
import { itemTitle } from './itemTitle'
import { standings } from './order'
import { useNow } from './useNow'

/** The one thing to know in the hall: when, where, with whom. */
export function NextUp({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const now = useNow()
  const times = useTimes(event.zone)
  const agenda = useAgenda(event.id)
  const standing = standings(agenda.data?.items ?? [], now)
  const found = [...standing].find(([, state]) => state === 'now') ?? [...standing].find(([, state]) => state === 'next')
  const item = found?.[0]
  const { names } = usePeople([item?.withPersonId])
  if (!item) return null
  return (
    <Panel component="section">
      <Stack gap="xs">
        <Title order={2} size="h4" c="dimmed">
          {found[1] === 'now' ? t('agenda.now') : t('agenda.next')}
        </Title>
        <Group justify="space-between" gap="sm">
          <div>
            <Text fz={44} fw={700} lh={1} ff="heading" className="numeric">
              {times.time(item.startsAt)}
            </Text>
            <Text size="sm" c="dimmed">
              {times.shortDay(item.startsAt)}
            </Text>
          </div>
          {item.tableLabel && <TableSign label={item.tableLabel} large />}
        </Group>
        <Text fw={600} size="lg">
          {itemTitle(t, item, names)}
        </Text>
        <Text c="dimmed">{item.tableLabel ? item.withOrganisationName : item.place}</Text>
        <Button component={Link} to={`/events/${event.id}/agenda`} variant="light">
          {t('agenda.whole')}
        </Button>
      </Stack>
    </Panel>
  )
}
