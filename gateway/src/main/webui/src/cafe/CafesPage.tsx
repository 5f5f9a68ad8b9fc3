import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useTitle } from '../design/useTitle'
import { useThisEvent } from '../event/eventContext'
import { CafeCards } from './CafeCards'
import { MakeCafe } from './MakeCafe'

export function CafesPage() {
  const { t } = useTranslation()
  const event = useThisEvent()
  useTitle(t('cafe.cafes'), event.title)
  return (
    <Stack gap="xl">
      <CafeCards event={event} base={`/organise/${event.id}/cafes`} />
      <MakeCafe event={event} />
    </Stack>
  )
}
