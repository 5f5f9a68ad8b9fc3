import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FeedDialog } from '../laterDialogs'

export function CalendarFeed({ eventId, zone }: { eventId: string; zone: string }) {
  const { t } = useTranslation()
  const [opened, { open, close }] = useDisclosure()
  return (
    <>
      <Button variant="default" leftSection={<IconCalendarPlus size={20} aria-hidden />} onClick={open}>
        {t('agenda.feed')}
      </Button>
      {opened && <FeedDialog eventId={eventId} zone={zone} onClose={close} />}
    </>
  )
}
