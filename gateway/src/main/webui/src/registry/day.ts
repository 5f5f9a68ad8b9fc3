/** A day as the registry writes it. */
export type DayText = string

const written = (date: Date): DayText => date.toISOString().slice(0, 10)

/** So many days after a moment, in UTC. */
export const daysAfter = (now: Date, days: number): DayText => written(new Date(now.getTime() + days * 86_400_000))

/** The same day a year later; the 29th of February has none and becomes the 28th. */
export function yearAfter(day: DayText): DayText {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year + 1, month, 0)).getUTCDate()
  return written(new Date(Date.UTC(year + 1, month - 1, Math.min(date, last))))
}
