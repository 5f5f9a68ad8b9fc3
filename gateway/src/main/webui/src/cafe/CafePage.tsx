import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { CafeView, EventView } from '../api/types'
import { Panel } from '../design/Panel'
import { Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useThisEvent } from '../event/eventContext'
import { useTimes } from '../time/useTimes'
import { touchedBy, useCafe, useCafeChanges, useClock, useHosting, useRoute } from './cafeQueries'
import { ClockStrip } from './ClockStrip'
import { HarvestForm } from './HarvestForm'
import { HostPanel } from './HostPanel'
import { RouteList } from './RouteList'
import { Unsent } from './Unsent'
import { useHarvestBox } from './useHarvestBox'

const holds = (cafe: CafeView) => cafe.myGuestId !== null && (cafe.myState === 'PENDING' || cafe.myState === 'CONFIRMED')

/** Takes a place or gives it back; after the end there is nothing to take. */
function Place({ event, cafe }: { event: EventView; cafe: CafeView }) {
  const { t } = useTranslation()
  const refreshes = [...touchedBy('guests', event.id, cafe.id), ['agenda', event.id]]
  const join = useCommand({
    run: (_: object, key) => answerOf(api.POST('/api/events/{id}/cafes/{cafeId}/guests', { params: { path: { id: event.id, cafeId: cafe.id }, header: idempotent(key) } })),
    refreshes,
  })
  const leave = useCommand({
    run: (guestId: string) => answerOf(api.DELETE('/api/events/{id}/cafes/{cafeId}/guests/{guestId}', { params: { path: { id: event.id, cafeId: cafe.id, guestId } } })),
    refreshes,
    said: t('cafe.left'),
  })
  if (cafe.state === 'FINISHED' || !event.myParticipantId) return null
  if (holds(cafe))
    return (
      <Button variant="subtle" color="red" loading={leave.isPending} onClick={() => leave.mutate(cafe.myGuestId ?? '')}>
        {t('cafe.leave')}
      </Button>
    )
  const full = cafe.taken >= cafe.capacity
  return (
    <Button size="md" loading={join.isPending} disabled={full} onClick={() => join.mutate({})}>
      {full ? t('cafe.full') : t('cafe.join')}
    </Button>
  )
}

function Inside({ event, cafe }: { event: EventView; cafe: CafeView }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const clock = useClock(event.id, cafe.id)
  const route = useRoute(event.id, cafe.id)
  const isHost = event.myParticipantId !== null && cafe.tables.some(({ hostId }) => hostId === event.myParticipantId)
  const hosting = useHosting(event.id, cafe.id, isHost)
  // Also of those who left: what they wrote before may still be on their device.
  const shelf = useHarvestBox(event.id, cafe.id, event.myParticipantId ?? undefined)
  const harvests = holds(cafe) && cafe.state !== 'PLANNED'
  const round = Math.max(1, clock.data?.round ?? cafe.round)
  // While people move, hosts look for those who come, and still write down what was said.
  const coming = clock.data?.state === 'MOVING' ? round + 1 : round
  const here = route.data?.stops.find((stop) => stop.round === round)
  return (
    <Stack maw={760} mx="auto">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2} size="h1">
            {cafe.title}
          </Title>
          <Text c="dimmed" className="numeric">
            {times.shortDay(cafe.startsAt)}, {times.range(cafe.startsAt, cafe.endsAt)} · {cafe.place}
          </Text>
        </div>
        <Place event={event} cafe={cafe} />
      </Group>
      {clock.data && clock.data.state !== 'PLANNED' && <ClockStrip clock={clock.data} />}
      {route.data ? (
        <RouteList zone={event.zone} route={route.data} clock={clock.data ?? { state: cafe.state, round: cafe.round }} />
      ) : (
        holds(cafe) && (
          <Panel>
            <Text>{cafe.myState === 'PENDING' ? t('event.signup-pending') : t('cafe.route-later')}</Text>
          </Panel>
        )
      )}
      {hosting.data && <HostPanel hosting={hosting.data} round={coming} />}
      {harvests ? (
        <HarvestForm cafe={cafe} shelf={shelf} table={here?.tableNumber ?? 1} round={round} />
      ) : (
        <Unsent box={shelf.box} waiting={shelf.waiting} />
      )}
      <Group>
        <Anchor component={Link} to={`/events/${event.id}/cafes/${cafe.id}/wall`}>
          {t('cafe.wall')}
        </Anchor>
      </Group>
    </Stack>
  )
}

/** All there is to say of a café that I had a place in and that will not take place. */
function CalledOff({ event, cafe }: { event: EventView; cafe: CafeView }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  return (
    <Stack maw={760} mx="auto">
      <Title order={2} size="h1">
        {cafe.title}
      </Title>
      <Panel role="status">
        <Text fw={700}>{t('event.status.CANCELLED')}</Text>
        <Text component="s" td="line-through" className="numeric">
          {times.shortDay(cafe.startsAt)}, {times.range(cafe.startsAt, cafe.endsAt)} · {cafe.place}
        </Text>
      </Panel>
    </Stack>
  )
}

export function CafePage() {
  const event = useThisEvent()
  const { cafeId = '' } = useParams()
  const cafe = useCafe(event.id, cafeId)
  useCafeChanges(event.id, cafeId)
  useTitle(cafe.data?.title ?? '', event.title)
  return <Loaded query={cafe}>{(view) => (view.state === 'CANCELLED' ? <CalledOff event={event} cafe={view} /> : <Inside event={event} cafe={view} />)}</Loaded>
}
