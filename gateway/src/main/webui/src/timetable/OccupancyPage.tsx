import { Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { EventView, OccupancyView } from '../api/types'
import { Panel } from '../design/Panel'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useThisEvent } from '../event/eventContext'
import { useParticipantNames } from '../people/useParticipantNames'
import { useTimes } from '../time/useTimes'
import classes from './Occupancy.module.css'
import type { Place } from './occupancy'
import { OccupancyPicture } from './OccupancyPicture'
import { OccupancyTable } from './OccupancyTable'
import { useOccupancy } from './timetableQueries'

function Legend({ closed }: { closed: boolean }) {
  const { t } = useTranslation()
  return (
    <Group gap="md">
      <Group gap={6}>
        <span className={classes.key} data-taken="true" /> <Text size="sm">{t('timetable.legend-taken')}</Text>
      </Group>
      <Group gap={6}>
        <span className={classes.key} /> <Text size="sm">{t('timetable.legend-free')}</Text>
      </Group>
      <Group gap={6}>
        <span className={classes.bar}>
          <span />
        </span>{' '}
        <Text size="sm">{t('timetable.legend-load')}</Text>
      </Group>
      {closed && (
        <Group gap={6}>
          <span className={classes.key} data-closed="true" /> <Text size="sm">{t('timetable.legend-closed')}</Text>
        </Group>
      )}
    </Group>
  )
}

function Picture({ event, occupancy }: { event: EventView; occupancy: OccupancyView }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const names = useParticipantNames(event.id)
  const [place, setPlace] = useState<Place | null>(null)
  const who = ({ cell }: Place) => (cell ? t('timetable.pair', { host: names.name(cell.hostId), guest: names.name(cell.guestId) }) : '')
  return (
    <Stack>
      <Panel>
        <Group justify="space-between" mih={44}>
          {place ? (
            <div>
              <Text fw={700} className="numeric">
                {t('common.table')} {place.table.label} · {times.shortDay(place.slot.startsAt)}, {times.range(place.slot.startsAt, place.slot.endsAt)}
              </Text>
              <Text>{place.cell ? who(place) : t(place.closed ? 'timetable.legend-closed' : 'timetable.legend-free')}</Text>
            </div>
          ) : (
            <Text c="dimmed">{t('timetable.picture-hint')}</Text>
          )}
          <Legend closed={occupancy.closed.length > 0} />
        </Group>
      </Panel>
      <OccupancyPicture zone={event.zone} occupancy={occupancy} who={who} onFocus={setPlace} />
    </Stack>
  )
}

function Occupancy({ event, occupancy }: { event: EventView; occupancy: OccupancyView }) {
  const { t } = useTranslation()
  const [view, setView] = useState('picture')
  const places = occupancy.slots.length * occupancy.tables.length
  const setup = (
    <Button component={Link} to={`/organise/${event.id}`}>
      {t('event.setup')}
    </Button>
  )
  if (places === 0) return <Empty title={t('timetable.no-places')} action={setup} />
  return (
    <Stack>
      <Group justify="space-between">
        <Text size="lg" className="numeric">
          {t('timetable.overall', { taken: occupancy.cells.length, places, percent: Math.round((100 * occupancy.cells.length) / places) })}
        </Text>
        <SegmentedControl
          aria-label={t('timetable.view')}
          value={view}
          onChange={setView}
          data={[
            { value: 'picture', label: t('timetable.as-picture') },
            { value: 'table', label: t('timetable.as-table') },
          ]}
        />
      </Group>
      {view === 'picture' ? <Picture event={event} occupancy={occupancy} /> : <OccupancyTable zone={event.zone} occupancy={occupancy} />}
    </Stack>
  )
}

export function OccupancyPage() {
  const { t } = useTranslation()
  const event = useThisEvent()
  const occupancy = useOccupancy(event.id)
  useTitle(t('timetable.occupancy'), event.title)
  return (
    <Stack>
      <Title order={2}>{t('timetable.occupancy')}</Title>
      <Loaded query={occupancy}>{(view) => <Occupancy event={event} occupancy={view} />}</Loaded>
    </Stack>
  )
}
