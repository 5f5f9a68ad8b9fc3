import { Container } from '@mantine/core'
import { IconAdjustments, IconArmchair, IconCalendarStats, IconChartBar, IconCoffee, IconInbox, IconSpeakerphone, IconTool, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Outlet, useParams } from 'react-router'
import type { EventView } from '../api/types'
import { Loaded, Loading } from '../design/States'
import { Tabs, type TabLink } from '../design/Tabs'
import { NotYours } from '../design/NotYours'
import { useSession } from '../session/useSession'
import { EventBand } from './EventBand'
import { useEvent } from './eventQueries'

function OrganiserTabs({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const base = `/organise/${event.id}`
  const links: TabLink[] = [
    { to: base, label: t('event.setup'), icon: IconAdjustments, end: true },
    { to: `${base}/overview`, label: t('overview.tab'), icon: IconChartBar },
    { to: `${base}/participants`, label: t('people.participants'), icon: IconUsers },
    { to: `${base}/requests`, label: t('meeting.tab'), icon: IconInbox },
    { to: `${base}/timetables`, label: t('timetable.tab'), icon: IconCalendarStats },
    { to: `${base}/occupancy`, label: t('timetable.tables'), icon: IconArmchair },
    { to: `${base}/repairs`, label: t('repair.tab'), icon: IconTool },
    { to: `${base}/cafes`, label: t('cafe.cafes'), icon: IconCoffee },
    { to: `${base}/announcements`, label: t('announcement.tab'), icon: IconSpeakerphone },
  ]
  return <Tabs label={event.title} links={links} />
}

export function OrganiserLayout() {
  const { eventId = '' } = useParams()
  const event = useEvent(eventId)
  const { data: session } = useSession()
  const mayOrganise = (view: EventView) => view.myRole === 'ORGANISER' || session?.roles?.includes('admin') === true
  const frame = (
    <Container size="lg" p="md">
      <Loading />
    </Container>
  )
  return (
    <Loaded query={event} loading={frame}>
      {(view) => mayOrganise(view) ? (
        <>
          <EventBand event={view} compact />
          <OrganiserTabs event={view} />
          <Container size="lg" px="md" pt="lg">
            <Outlet context={view} />
          </Container>
        </>
      ) : (
        <NotYours to={`/events/${eventId}`} />
      )}
    </Loaded>
  )
}
