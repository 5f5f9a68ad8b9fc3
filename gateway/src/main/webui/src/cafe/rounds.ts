import type { CafeView, LateChange } from '../api/types'
import { instantOf } from '../time/zone'

const MINUTE = 60_000

type Round = Pick<CafeView['rounds'][number], 'startsAt' | 'endsAt'>

/** Lengths of rounds in minutes, by number, where they are not what the others have. */
export type Lengths = ReadonlyMap<number, number>

export interface RoundsPlan {
  zone: string
  /** Wall clock of the venue, as a datetime-local field gives it. */
  from: string
  minutes: number
  pause: number
  questions: string[]
  lengths?: Lengths
  /** Minutes to move after the round of the number, where they are not what `pause` says. */
  pauses?: Lengths
}

export const minutesOf = ({ startsAt, endsAt }: Round) => Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE)

/** What is not like the first. */
export const exceptions = (all: number[]): Lengths => new Map(all.flatMap((one, index) => (one === all[0] ? [] : [[index + 1, one] as const])))

const later = (time: number, minutes: number) => time + minutes * MINUTE

/** One round per question, one after the other with time to move between. */
export function plannedRounds({ zone, from, minutes, pause, questions, lengths, pauses }: RoundsPlan) {
  let begin = Date.parse(instantOf(zone, from))
  if (Number.isNaN(begin)) return []
  return questions.map((question, index) => {
    const startsAt = begin
    const endsAt = later(startsAt, lengths?.get(index + 1) ?? minutes)
    begin = later(endsAt, pauses?.get(index + 1) ?? pause)
    return { startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString(), question }
  })
}

/** The times to move between rounds, in minutes. */
export const pausesBetween = (rounds: Round[]) => rounds.slice(1).map(({ startsAt }, index) => Math.round((Date.parse(startsAt) - Date.parse(rounds[index]?.endsAt ?? startsAt)) / MINUTE))

/**
 * The rounds that have not begun, cut or with more behind them, each as long as the last one unless said otherwise; those
 * behind a round that is longer or shorter move along. Without a question of its own, an added one takes the last. Null: as planned.
 */
export function roundsToCome(cafe: Pick<CafeView, 'rounds' | 'round'>, rounds: number, questions: string[] = [], lengths: Lengths = new Map()): LateChange['roundsToCome'] {
  const last = cafe.rounds.at(-1)
  if (!last || (rounds === cafe.rounds.length && [...lengths.keys()].every((number) => number <= cafe.round))) return null
  const pauses = pausesBetween(cafe.rounds)
  const usual = pauses.at(-1) ?? 0
  let moved = 0
  let end = Date.parse(cafe.rounds[cafe.round - 1]?.endsAt ?? last.endsAt)
  return Array.from({ length: Math.max(0, rounds - cafe.round) }, (_, index) => {
    const number = cafe.round + index + 1
    const planned = cafe.rounds[number - 1]
    const begin = planned ? Date.parse(planned.startsAt) + moved : later(end, usual)
    const length = lengths.get(number) ?? minutesOf(planned ?? last)
    end = later(begin, length)
    if (planned) moved = end - Date.parse(planned.endsAt)
    return { startsAt: new Date(begin).toISOString(), endsAt: new Date(end).toISOString(), question: planned?.question ?? questions[number - cafe.rounds.length - 1] ?? last.question }
  })
}

/** The first round, by its place in the list, that ends after agendas are held. */
export const beyond = (rounds: Round[], heldUntil: string) => rounds.findIndex(({ endsAt }) => Date.parse(endsAt) > Date.parse(heldUntil))

export const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
