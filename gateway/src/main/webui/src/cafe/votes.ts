import type { HarvestEntry } from '../api/types'

/** One person's vote for a line; of two, the one with the greater clock counts. */
export interface Vote {
  entryId: string
  up: boolean
  clock: number
}

/** Later than the vote that was seen, also where another device of this person has a clock that is ahead. */
export const nextVote = (entry: HarvestEntry, up: boolean, now = Date.now()): Vote => ({ entryId: entry.id, up, clock: Math.max(now, (entry.myVoteClock || 0) + 1) })

/** A line as it is once this vote has arrived. */
export function withVote(entry: HarvestEntry, { up, clock }: Vote): HarvestEntry {
  const seen = entry.myVoteClock || 0
  if (clock < seen || (clock === seen && entry.myVote)) return entry
  return { ...entry, votes: entry.votes + Number(up) - Number(entry.myVote), myVote: up, myVoteClock: clock }
}
