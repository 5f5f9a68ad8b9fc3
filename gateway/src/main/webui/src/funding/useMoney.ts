import { useTranslation } from 'react-i18next'
import { localeOf } from '../i18n'
import { moneyIn } from './money'

/** Amounts of one currency as the reader's language writes them. */
export function useMoney(currency: string): (minor: number) => string {
  const { i18n } = useTranslation()
  return (minor) => moneyIn(localeOf(i18n.language), minor, currency)
}
