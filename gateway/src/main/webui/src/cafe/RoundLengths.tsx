import { Alert, NumberInput, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useTimes } from '../time/useTimes'
import classes from './Cafe.module.css'
import { beyond, type Lengths, minutesOf } from './rounds'

interface RoundLengthsProps {
  zone: string
  /** As they would be, and the number of the first. */
  rounds: { startsAt: string; endsAt: string; question?: string | null }[]
  first: number
  lengths: Lengths
  onChange: (lengths: Lengths) => void
  /** Until when everybody's agenda is held; empty: as long as rounds last. */
  heldUntil: string
}

/** When each round would be, with a length of its own, and a word where agendas are not held as long. */
export function RoundLengths({ zone, rounds, first, lengths, onChange, heldUntil }: RoundLengthsProps) {
  const { t } = useTranslation()
  const times = useTimes(zone)
  const title = useId()
  if (rounds.length === 0) return null
  const late = heldUntil ? beyond(rounds, heldUntil) : -1
  const ends = rounds[late]?.endsAt
  const change = (number: number, minutes: number | string) => {
    const next = new Map(lengths)
    if (Number(minutes) >= 1) next.set(number, Number(minutes))
    else next.delete(number)
    onChange(next)
  }
  return (
    <div>
      <Text fw={600} size="sm" id={title}>
        {t('cafe.round-lengths')}
      </Text>
      <ul className={classes.wishes} aria-labelledby={title}>
        {rounds.map((round, index) => (
          <li key={index} className={classes.guest} data-late={late >= 0 && index >= late}>
            <span>
              <Text span fw={600}>
                {t('cafe.round', { round: first + index })}
              </Text>{' '}
              <Text span className="numeric">
                {times.range(round.startsAt, round.endsAt)}
              </Text>
              <Text span size="sm" c="dimmed" display="block">
                {round.question}
              </Text>
            </span>
            <NumberInput w={96} aria-label={t('cafe.minutes-of', { round: first + index })} suffix=" min" min={1} max={240} allowDecimal={false} allowNegative={false} value={minutesOf(round)} onChange={(minutes) => change(first + index, minutes)} />
          </li>
        ))}
      </ul>
      {ends && (
        <Alert color="sign" mt="sm" role="alert">
          {t('cafe.past-held', { round: first + late, ends: times.time(ends), held: times.time(heldUntil) })}
        </Alert>
      )}
    </div>
  )
}
