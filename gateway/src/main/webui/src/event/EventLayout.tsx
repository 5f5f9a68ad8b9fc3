import { Container } from '@mantine/core'
import { IconCalendarTime, IconInbox, IconMountain, IconUsers } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, useMatch, useParams } from 'react-router'
import { useAgendaChanges } from '../agenda/useAgendaChanges'
import type { EventView } from '../api/types'
import { later } from '../design/later'
import { Loaded, Loading } from '../design/States'
import { Tabs, type TabLink } from '../design/Tabs'
import { useRequests } from '../meeting/meetingQueries'
import { useNews } from '../news/useNews'
import { EventBand } from './EventBand'
import { useEvent } from './eventQueries'

function ParticipantTabs({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const inbox = useRequests(event.id, 'in')
  const count = inbox.data?.filter(({ state }) => state === 'PENDING').length ?? 0
  const base = `/events/${event.id}`
  const links: TabLink[] = [
    { to: base, label: t('event.tab'), icon: IconMountain, end: true },
    { to: `${base}/people`, label: t('people.tab'), icon: IconUsers },
    { to: `${base}/requests`, label: t('meeting.tab'), icon: IconInbox, waiting: { count, meaning: t('meeting.waiting', { count }) } },
    { to: `${base}/agenda`, label: t('agenda.tab'), icon: IconCalendarTime },
  ]
  return <Tabs label={event.title} links={links} bottom />
}

const NewsNote = later(async () => {
  const part = await import('../news/NewsNote')
  await part.words()
  return part.NewsNote
})

/** The first screen comes first: what is compared later is read when that has long stood. */
const PATIENCE = import.meta.env.PROD ? 3_000 : 0

function LiveNews({ event }: { event: EventView }) {
  const [isSettled, settle] = useState(false)
  useAgendaChanges(event.id)
  useEffect(() => {
    const timer = setTimeout(() => settle(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  return isSettled ? <Noted event={event} /> : null
}

function Noted({ event }: { event: EventView }) {
  const { news, dismiss } = useNews(event.id)
  if (news.length === 0) return null
  return (
    <Container size="lg" px="md" pt="md">
      <NewsNote eventId={event.id} zone={event.zone} news={news} onDismiss={dismiss} />
    </Container>
  )
}

function Inside({ event }: { event: EventView }) {
  const index = useMatch('/events/:eventId') !== null
  return (
    <>
      <EventBand event={event} compact={!index} />
      {event.myParticipantId && (
        <>
          <ParticipantTabs event={event} />
          <LiveNews event={event} />
        </>
      )}
      <Container size="lg" px="md" pt="lg">
        <Outlet context={event} />
      </Container>
    </>
  )
}

export function EventLayout() {
  const { eventId = '' } = useParams()
  const event = useEvent(eventId)
  const frame = (
    <Container size="lg" p="md">
      <Loading />
    </Container>
  )
  return (
    <Loaded query={event} loading={frame}>
      {(view) => <Inside event={view} />}
    </Loaded>
  )
}
