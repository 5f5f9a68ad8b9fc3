import { Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useThisEvent } from '../event/eventContext'
import { Announced } from './Announced'
import { useAnnouncements } from './announcementQueries'
import { Reminders } from './Reminders'
import { Write } from './Write'

/** What organisers tell people at their event. */
export function AnnouncementsPage() {
  const { t } = useTranslation()
  const event = useThisEvent()
  const announcements = useAnnouncements(event.id)
  useTitle(t('announcement.tab'), event.title)
  return (
    <Stack gap="lg">
      <Stack gap={4}>
        <Title order={2}>{t('announcement.tab')}</Title>
        <Text c="dimmed">{t('announcement.hint')}</Text>
      </Stack>
      {event.status === 'DRAFT' ? <Empty title={t('announcement.draft')}>{t('announcement.draft-hint')}</Empty> : <Write event={event} />}
      <Reminders eventId={event.id} />
      <Loaded query={announcements}>
        {(all) =>
          all.length > 0 && (
            <Stack component="ul" gap="sm" p={0} m={0}>
              {all.map((one) => (
                <Announced key={one.id} event={event} one={one} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Stack>
  )
}
