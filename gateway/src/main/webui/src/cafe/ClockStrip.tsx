import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CafeClockView } from '../api/types'
import { Panel } from '../design/Panel'
import classes from './Clock.module.css'
import { remaining, shareLeft, useServerNow } from './countdown'

type Clock = CafeClockView & { ahead: number }

/** Counts down by itself; a screen reader hears the state once and not every second. */
export function Countdown({ clock }: { clock: Clock }) {
  const { t } = useTranslation()
  const now = useServerNow(clock.ahead)
  if (!clock.until) return null
  return (
    <span className={classes.digits} role="timer" aria-live="off" aria-label={t('cafe.time-left')}>
      {remaining(clock.until, clock.since ? Math.max(now, Date.parse(clock.since)) : now)}
    </span>
  )
}

/** The same for those too far away to read digits. */
export function TimeBar({ clock }: { clock: Clock }) {
  const now = useServerNow(clock.ahead)
  if (!clock.since || !clock.until) return null
  return (
    <div className={classes.bar} aria-hidden>
      <div style={{ transform: `scaleX(${shareLeft(clock.since, clock.until, now)})` }} />
    </div>
  )
}

export function ClockWords({ clock }: { clock: Clock }) {
  const { t } = useTranslation()
  const { state, round, rounds } = clock
  return <span role="status">{state === 'MOVING' ? t('cafe.clock.MOVING', { next: round + 1 }) : t(`cafe.clock.${state}`, { round, rounds })}</span>
}

/** What is talked about now, or after the move. */
export const questionNow = (clock: Clock) => (clock.state === 'RUNNING' ? clock.question : clock.state === 'FINISHED' ? '' : (clock.nextQuestion ?? ''))

export function ClockStrip({ clock }: { clock: Clock }) {
  const question = questionNow(clock)
  return (
    <Panel component="section">
      <div className={classes.clock}>
        <Text fw={600} size="lg" component="div">
          <ClockWords clock={clock} />
        </Text>
        <Countdown clock={clock} />
      </div>
      {question && <p className={classes.question}>{question}</p>}
    </Panel>
  )
}
