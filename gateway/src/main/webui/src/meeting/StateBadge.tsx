import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RequestState } from '../api/types'

const COLOURS: Record<RequestState, string> = { PENDING: 'sign', ACCEPTED: 'pine', DECLINED: 'gray', CANCELLED: 'gray', EXPIRED: 'gray' }

export function StateBadge({ state }: { state: RequestState }) {
  const { t } = useTranslation()
  return <Badge color={COLOURS[state]}>{t(`meeting.state.${state}`)}</Badge>
}
