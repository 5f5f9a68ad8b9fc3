import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './SlotTaken.module.css'

/** Somebody was faster. Calm: says what happened and that nothing is lost; the alternatives follow right below. */
export function SlotTaken({ when }: { when?: string }) {
  const { t } = useTranslation()
  return (
    <div role="alert" className={classes.taken}>
      <svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true">
        <path d="M4 30c6 0 6-8 11-9" className={classes.rope} />
        <path d="M25 17c5-1 5-7 11-9" className={classes.rope} />
        <circle cx="15" cy="21" r="3.5" className={classes.knot} />
        <circle cx="25" cy="17" r="3.5" className={classes.free} />
      </svg>
      <div>
        <Text fw={700} size="lg" lh={1.3}>
          {t('meeting.slot-taken')}
        </Text>
        <Text>{when ? t('meeting.slot-taken-when', { when }) : t('meeting.slot-taken-text')}</Text>
      </div>
    </div>
  )
}
