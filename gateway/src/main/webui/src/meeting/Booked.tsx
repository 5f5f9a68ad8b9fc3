import { Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MeetingView } from '../api/types'
import { TableSign } from '../design/TableSign'
import { useTimes } from '../time/useTimes'

interface BookedProps {
  meeting: MeetingView
  zone: string
  name: string
  onClose: () => void
}

export function Booked({ meeting, zone, name, onClose }: BookedProps) {
  const { t } = useTranslation()
  const times = useTimes(zone)
  return (
    <Stack align="center" ta="center" role="status">
      <Text>{t('meeting.booked', { name })}</Text>
      <div>
        <Text c="dimmed">{times.day(meeting.startsAt)}</Text>
        <Text fz={34} fw={700} ff="heading" className="numeric" lh={1.1}>
          {times.range(meeting.startsAt, meeting.endsAt)}
        </Text>
      </div>
      <TableSign label={meeting.tableLabel || String(meeting.tableNumber)} large />
      <Button fullWidth onClick={onClose} data-autofocus>
        {t('common.done')}
      </Button>
    </Stack>
  )
}
