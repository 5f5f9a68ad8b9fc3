import { Badge, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CafeClockView, CafeRouteView } from '../api/types'
import { TableSign } from '../design/TableSign'
import { useTimes } from '../time/useTimes'
import classes from './Cafe.module.css'

function standing(round: number, clock: Pick<CafeClockView, 'state' | 'round'> | undefined) {
  if (!clock || clock.state === 'PLANNED') return 'later'
  const current = clock.state === 'MOVING' ? clock.round + 1 : clock.round
  if (clock.state === 'FINISHED' || round < current) return 'past'
  return round === current ? 'now' : 'later'
}

interface RouteListProps {
  zone: string
  route: CafeRouteView
  clock?: Pick<CafeClockView, 'state' | 'round'>
}

/** My way through the café: the table of each round, readable at arm's length. */
export function RouteList({ zone, route, clock }: RouteListProps) {
  const { t } = useTranslation()
  const times = useTimes(zone)
  return (
    <ol className={classes.route} aria-label={t('cafe.my-route')}>
      {route.stops.map((stop) => {
        const when = standing(stop.round, clock)
        return (
          <li key={stop.round} className={classes.stop} data-standing={when}>
            <time dateTime={stop.startsAt} className={classes.stopTime}>
              {times.time(stop.startsAt)}
            </time>
            <div>
              {when === 'now' && (
                <Badge variant="filled" color="pine.7">
                  {t('agenda.now')}
                </Badge>
              )}
              <Text fw={600}>{stop.theme || t('cafe.round', { round: stop.round })}</Text>
              {stop.question && <Text c="dimmed">{stop.question}</Text>}
              {stop.host && <Text size="sm">{t('cafe.you-host')}</Text>}
            </div>
            <TableSign label={stop.tableLabel} />
          </li>
        )
      })}
    </ol>
  )
}
