import { Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { EventView } from '../api/types'
import { More } from '../design/More'
import { Panel } from '../design/Panel'
import { Loaded } from '../design/States'
import { useCards } from '../people/useCards'
import { nameOf } from '../people/usePeople'
import classes from './Announcement.module.css'
import { useSegmentPeople, type Segment } from './announcementQueries'

function Names({ eventId, segment }: { eventId: string; segment: Segment }) {
  const { t } = useTranslation()
  const people = useSegmentPeople(eventId, segment)
  const cards = useCards((people.data ?? []).map(({ personId }) => personId))
  return (
    // Of thousands, all that stands below would be far away.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable with the keyboard
    <div className={classes.people} role="group" aria-labelledby="announcement-who" tabIndex={0}>
      <Loaded query={people}>
        {(all) => (
          <ul className={classes.names}>
            {all.map(({ id, personId }) => {
              const card = cards.get(personId)
              return (
                <li key={id}>
                  {card ? nameOf(card) : t('people.participant')}
                  {card?.organisationName && <span className={classes.of}>, {card.organisationName}</span>}
                </li>
              )
            })}
          </ul>
        )}
      </Loaded>
      <More of={people} />
    </div>
  )
}

interface PreviewProps {
  event: EventView
  subject: string
  text: string
  /** Nothing while it is still being chosen. */
  segment: Segment | undefined
  size: number | undefined
}

/** How it reads, and who gets it. */
export function Preview({ event, subject, text, segment, size }: PreviewProps) {
  const { t } = useTranslation()
  return (
    <Stack>
      <Panel component="section" labelledBy="announcement-reads" p="lg">
        <Title order={3} size="h4" id="announcement-reads" mb="xs">
          {t('announcement.reads')}
        </Title>
        <Text fw={600} className={classes.said}>
          {event.title}: {subject || '…'}
        </Text>
        <p className={classes.text}>{text || '…'}</p>
      </Panel>
      <Panel component="section" labelledBy="announcement-who" p="lg">
        <Title order={3} size="h4" id="announcement-who" mb="xs">
          {t('announcement.who')}
        </Title>
        <Text role="status" className="numeric" mb="xs">
          {size === undefined ? '…' : t('announcement.people', { count: size })}
        </Text>
        {segment && size !== undefined && size > 0 && <Names eventId={event.id} segment={segment} />}
      </Panel>
    </Stack>
  )
}
