import { Button, Group, Stack, Title } from '@mantine/core'
import { useNetwork } from '@mantine/hooks'
import { IconCloudOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AgendaView } from '../api/types'
import { Drawn } from '../design/Drawn'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useThisEvent } from '../event/eventContext'
import { usePeople } from '../people/usePeople'
import { useTimes } from '../time/useTimes'
import { byDay } from '../time/zone'
import classes from './Agenda.module.css'
import { AgendaItem } from './AgendaItem'
import { useAgenda } from './agendaQueries'
import { CalledOff } from './CalledOff'
import { CalendarFeed } from './CalendarFeed'
import { standings } from './order'
import { useNow } from './useNow'

export function AgendaDays({ eventId, agenda }: { eventId: string; agenda: AgendaView }) {
  const { t } = useTranslation()
  const times = useTimes(agenda.zone)
  const now = useNow()
  const standing = standings(agenda.items, now)
  const { names } = usePeople(agenda.items.map((item) => item.withPersonId))
  return byDay(agenda.zone, agenda.items).map(({ day, items }) => (
    <section key={day} aria-labelledby={`day-${day}`}>
      <Title order={2} id={`day-${day}`} className={classes.day}>
        {times.day(items[0]?.startsAt ?? day)}
      </Title>
      <ol className={classes.list} aria-label={t('agenda.tab')}>
        {items.map((item) => (
          <Drawn key={item.kind + item.sourceId + item.startsAt}>
            <AgendaItem eventId={eventId} zone={agenda.zone} item={item} standing={standing.get(item) ?? 'later'} names={names} />
          </Drawn>
        ))}
      </ol>
    </section>
  ))
}

/** Says how old the shown agenda is when no newer one could be had. */
function AsOf({ at, zone }: { at: number; zone: string }) {
  const { t } = useTranslation()
  const times = useTimes(zone)
  const iso = new Date(at).toISOString()
  const today = useNow() - at < 12 * 3_600_000
  return (
    <p className={classes.kept} role="status">
      <IconCloudOff size={20} aria-hidden />
      {t('agenda.as-of', { time: today ? times.time(iso) : `${times.shortDay(iso)} ${times.time(iso)}` })}
    </p>
  )
}

export function AgendaPage() {
  const { t } = useTranslation()
  const event = useThisEvent()
  const agenda = useAgenda(event.id)
  const { online } = useNetwork()
  useTitle(t('agenda.tab'), event.title)
  const people = (
    <Button component={Link} to={`/events/${event.id}/people`}>
      {t('people.meet')}
    </Button>
  )
  return (
    <Stack maw={760} mx="auto">
      <Group justify="space-between">
        <Title order={2} size="h1">
          {t('agenda.title')}
        </Title>
        <CalendarFeed eventId={event.id} zone={event.zone} />
      </Group>
      {agenda.data && (!online || agenda.isError) && <AsOf at={agenda.dataUpdatedAt} zone={agenda.data.zone} />}
      <Loaded query={agenda}>
        {(view) =>
          <>
            {event.status === 'CANCELLED' && <CalledOff />}
            {view.items.length > 0 ? (
              <AgendaDays eventId={event.id} agenda={view} />
            ) : (
              event.status !== 'CANCELLED' && (
                <Empty title={t('agenda.empty')} action={people}>
                  {t('agenda.empty-hint')}
                </Empty>
              )
            )}
          </>
        }
      </Loaded>
    </Stack>
  )
}
