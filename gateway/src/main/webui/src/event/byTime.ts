import type { EventCard } from '../api/types'

interface ByTime {
  /** Running ones among them. */
  coming: EventCard[]
  over: EventCard[]
}

/** What is over is not coming up, whoever looks. */
export const byTime = (events: EventCard[], now: number): ByTime => ({
  coming: events.filter(({ endsAt }) => !(Date.parse(endsAt) < now)),
  over: events.filter(({ endsAt }) => Date.parse(endsAt) < now),
})
