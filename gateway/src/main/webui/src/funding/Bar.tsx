import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './Bar.module.css'
import { useMoney } from './useMoney'

interface BarProps {
  name: string
  currency: string
  whole: number
  committed: number
  paid: number
}

/** How much of a budget or a cap is paid, promised and left; said in words, too. */
export function Bar({ name, currency, whole, committed, paid }: BarProps) {
  const { t } = useTranslation()
  const money = useMoney(currency)
  const share = (part: number) => ({ width: `${(100 * part) / whole}%` })
  return (
    <div>
      <Text fw={700} style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Text>
      <div className={classes.bar} aria-hidden>
        <div className={classes.paid} style={share(paid)} />
        <div className={classes.promised} style={share(committed - paid)} />
      </div>
      <Text size="sm">{t('funding.bar', { paid: money(paid), committed: money(committed), whole: money(whole), left: money(whole - committed) })}</Text>
    </div>
  )
}
