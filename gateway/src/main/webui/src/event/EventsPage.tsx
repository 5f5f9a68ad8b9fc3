import { Container, Stack, TextInput, Title } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../agenda/useNow'
import { allKept } from '../api/kept'
import { isUnreachable } from '../api/problem'
import type { EventCard as EventInList, EventView } from '../api/types'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { hasWords } from '../people/plain'
import { byTime } from './byTime'
import { EventList } from './EventList'
import { useEvents } from './eventQueries'

const matches = (event: EventInList, text: string) => hasWords(`${event.title} ${event.venue}`, text)

function Lists({ events, text }: { events: EventInList[]; text: string }) {
  const { t } = useTranslation()
  const now = useNow()
  const found = events.filter((event) => matches(event, text))
  if (events.length === 0) return <Empty title={t('event.none')}>{t('event.none-hint')}</Empty>
  if (found.length === 0) return <Empty title={t('common.nothing-found')}>{t('common.other-words')}</Empty>
  const { coming, over } = byTime(found, now)
  return (
    <>
      <EventList title={t('event.yours')} events={coming.filter((event) => event.myRole !== null)} />
      <EventList title={t('event.open')} events={coming.filter((event) => event.myRole === null)} />
      <EventList title={t('event.over')} events={over} latestFirst />
    </>
  )
}

export function EventsPage() {
  const { t } = useTranslation()
  const events = useEvents()
  const [text, setText] = useState('')
  // Without a network, what was opened before is the way to its agenda.
  const kept = events.data === undefined && isUnreachable(events.error) ? allKept<EventView>('event') : []
  useTitle(t('event.events'))
  return (
    <Container size="lg" px="md" pt="xl">
      <Stack gap="xl">
        <Stack gap="sm">
          <Title>{t('event.events')}</Title>
          <TextInput
            type="search"
            size="md"
            maw={460}
            aria-label={t('event.search')}
            placeholder={t('event.search')}
            leftSection={<IconSearch size={18} aria-hidden />}
            value={text}
            onChange={(change) => setText(change.currentTarget.value)}
          />
        </Stack>
        {kept.length > 0 && <Lists events={kept} text={text} />}
        <Loaded query={events}>{(all) => <Lists events={all} text={text} />}</Loaded>
      </Stack>
    </Container>
  )
}
