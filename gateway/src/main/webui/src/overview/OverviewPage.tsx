import { Anchor, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { answerOf, api } from '../api/client'
import type { EventFigures, EventView, MeetingFigures } from '../api/types'
import { Panel } from '../design/Panel'
import { Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useThisEvent } from '../event/eventContext'
import { useSessions } from '../event/eventQueries'
import { useCountry } from '../people/useCountry'
import { useTimes } from '../time/useTimes'
import { FigurePanel, type Shown } from './FigurePanel'

const useEventFigures = (eventId: string) => useQuery({ queryKey: ['figures', eventId], queryFn: () => answerOf(api.GET('/api/events/{id}/figures', { params: { path: { id: eventId } } })) })

const useMeetingFigures = (eventId: string) => useQuery({ queryKey: ['figures', eventId, 'meetings'], queryFn: () => answerOf(api.GET('/api/matchmaking/events/{eventId}/figures', { params: { path: { eventId } } })) })

/** Whoever has fewer meetings than these has hardly come for them. */
const FEW = 2

/** What is still to do before others may see the event. */
function Checklist({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const sessions = useSessions(event.id)
  const points = [
    { done: event.description !== '', words: t('overview.check.description') },
    { done: event.slots.length > 0, words: t('overview.check.slots') },
    { done: event.tables.length > 0, words: t('overview.check.tables') },
    { done: (sessions.data?.length ?? 0) > 0, words: t('overview.check.programme') },
    { done: event.capacity > 0, words: t('overview.check.capacity') },
    { done: event.registrationOpen, words: t('overview.check.registration') },
  ]
  return (
    <Panel component="section" labelledBy="checklist" p="lg">
      <Title order={3} id="checklist" mb="xs">
        {t('overview.checklist')}
      </Title>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {points.map(({ done, words }) => (
          <Group component="li" key={words} gap="xs" wrap="nowrap" align="flex-start">
            {done ? <IconCircleCheck color="var(--mantine-color-pine-7)" aria-label={t('overview.done')} role="img" /> : <IconCircle aria-label={t('overview.to-do')} role="img" />}
            <Text span>{words}</Text>
          </Group>
        ))}
      </Stack>
      <Anchor component={Link} to={`/organise/${event.id}`} mt="md" display="inline-block">
        {t('event.setup')}
      </Anchor>
    </Panel>
  )
}

function Coming({ event, figures }: { event: EventView; figures: EventFigures }) {
  const { t } = useTranslation()
  const country = useCountry()
  const times = useTimes(event.zone)
  const named = (all: EventFigures['days'], name: (of: string) => string): Shown[] => all.map((one) => ({ name: one.name === '' ? t('overview.unknown') : name(one.name), count: one.count, most: one.most ?? null }))
  return (
    <>
      <Text role="status" className="numeric" fw={600}>
        {t('event.taken-of', { taken: figures.registered, capacity: event.capacity })} {figures.waiting > 0 && t('overview.waiting', { count: figures.waiting })}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        <FigurePanel overTime title={t('overview.days')} all={named(figures.days, (day) => times.shortDay(`${day}T12:00:00Z`))} />
        <FigurePanel title={t('overview.countries')} all={named(figures.countries, (code) => country(code) ?? code)} />
        <FigurePanel title={t('overview.kinds')} all={named(figures.kinds, (kind) => t(`people.organisation-kind.${kind as 'COMPANY'}`))} />
        <FigurePanel title={t('overview.sessions')} all={named(figures.sessions, (title) => title)} />
        <FigurePanel title={t('cafe.cafes')} all={named(figures.cafes, (title) => title)} />
      </SimpleGrid>
    </>
  )
}

function Meeting({ event, figures }: { event: EventView; figures: MeetingFigures }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const few = figures.people.filter(({ name }) => Number(name) < FEW).reduce((sum, { count }) => sum + count, 0)
  const requests = figures.requests.reduce((sum, { count }) => sum + count, 0)
  const accepted = figures.requests.find(({ name }) => name === 'ACCEPTED')?.count ?? 0
  return (
    <>
      <Text className="numeric">{t('overview.accepted', { accepted, requests })}</Text>
      <Text className="numeric">{t('overview.few', { count: few })}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        <FigurePanel title={t('meeting.tab')} all={figures.requests.map(({ name, count }) => ({ name: t(`meeting.state.${name as 'PENDING'}`), count, most: null }))} />
        <FigurePanel overTime title={t('overview.slots')} all={figures.slots.map(({ name, count, most }) => ({ name: `${times.shortDay(name)}, ${times.time(name)}`, count, most: most ?? null }))} />
        <FigurePanel title={t('overview.people')} all={figures.people.map(({ name, count }) => ({ name: t('overview.meetings', { count: Number(name) }), count, most: null }))} />
      </SimpleGrid>
    </>
  )
}

/** Where an event stands: what is to do before it is published, and then what has come of it. */
export function OverviewPage() {
  const { t } = useTranslation()
  const event = useThisEvent()
  useTitle(t('overview.tab'), event.title)
  const figures = useEventFigures(event.id)
  const meetings = useMeetingFigures(event.id)
  return (
    <Stack>
      <Title order={2}>{t('overview.tab')}</Title>
      {event.status === 'DRAFT' && <Checklist event={event} />}
      <Loaded query={figures}>{(all) => <Coming event={event} figures={all} />}</Loaded>
      {event.slots.length > 0 && <Loaded query={meetings}>{(all) => <Meeting event={event} figures={all} />}</Loaded>}
    </Stack>
  )
}
