import { useTranslation } from 'react-i18next'
import { isWallClock } from '../time/zone'

interface Rules {
  required: (value: string) => string | null
  /** A wall-clock time. */
  moment: (value: string) => string | null
  end: (value: string, all: { startsAt: string }) => string | null
}

/** What an event and its sessions have to be, and what is said where they are not. */
export function useRules(): Rules {
  const { t } = useTranslation()
  const required = (value: string) => (value.trim() ? null : t('event.required'))
  const moment = (value: string) => required(value) ?? (isWallClock(value) ? null : t('event.odd-date'))
  return { required, moment, end: (value, { startsAt }) => moment(value) ?? (value > startsAt ? null : t('event.ends-before')) }
}
