import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RequestState } from '../api/types'

const COLOURS: Record<RequestState, string> = { PENDING: 'sign', ACCEPTED: 'pine', DECLINED: 'gray', CANCELLED: 'gray', EXPIRED: 'gray' }

interface StateBadgeProps {
  state: RequestState
  /** The event was cancelled, and took along what was asked: nobody withdrew it. */
  isCalledOff?: boolean
}

export function StateBadge({ state, isCalledOff = false }: StateBadgeProps) {
  const { t } = useTranslation()
  return <Badge color={COLOURS[state]}>{isCalledOff && state === 'CANCELLED' ? t('event.status.CANCELLED') : t(`meeting.state.${state}`)}</Badge>
}
