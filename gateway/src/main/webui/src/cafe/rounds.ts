import { instantOf } from '../time/zone'

export interface RoundsPlan {
  zone: string
  /** Wall clock of the venue, as a datetime-local field gives it. */
  from: string
  minutes: number
  pause: number
  questions: string[]
}

/** One round per question, one after the other with time to move between. */
export function plannedRounds({ zone, from, minutes, pause, questions }: RoundsPlan) {
  if (!from) return []
  const start = Date.parse(instantOf(zone, from))
  return questions.map((question, index) => {
    const begin = start + index * (minutes + pause) * 60_000
    return { startsAt: new Date(begin).toISOString(), endsAt: new Date(begin + minutes * 60_000).toISOString(), question }
  })
}

export const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
