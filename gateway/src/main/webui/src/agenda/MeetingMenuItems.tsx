import { Menu } from '@mantine/core'
import { IconArrowsExchange, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

export function MeetingMenuItems({ onMove, onCancel }: { onMove: () => void; onCancel: () => void }) {
  const { t } = useTranslation()
  return (
    <>
      <Menu.Item leftSection={<IconArrowsExchange size={18} aria-hidden />} onClick={onMove}>
        {t('meeting.move')}
      </Menu.Item>
      <Menu.Item leftSection={<IconX size={18} aria-hidden />} color="red" onClick={onCancel}>
        {t('meeting.cancel-meeting')}
      </Menu.Item>
    </>
  )
}
