import { expect, it } from 'vitest'
import type { HarvestEntry } from '../api/types'
import { firstEdit, overlaid } from './edits'
import { nextVote, type Vote, withVote } from './votes'

const entry: HarvestEntry = { id: 'one', tableNumber: 1, round: 1, kind: 'COMMENT', text: 'a', photoId: null, key: { deviceId: 'phone', clock: 1 }, others: [], mine: false, votes: 4, myVote: false, myVoteClock: 0, writtenAt: '' }
const up = { entryId: 'one', up: true, clock: 10 }

it('are shown at once, and when they have arrived the number is the same', () => {
  const shown = withVote(entry, up)
  expect(shown).toMatchObject({ votes: 5, myVote: true })
  expect(withVote(shown, up)).toEqual(shown)
  expect(withVote(shown, nextVote(shown, false, 5))).toMatchObject({ votes: 4, myVote: false })
})

it('come after the vote that was seen, although that device has a clock of tomorrow', () => {
  expect(nextVote({ ...entry, myVoteClock: 5000 }, false, 100).clock).toBe(5001)
  expect(nextVote(entry, false, 100).clock).toBe(100)
})

it('of two devices come to the same in any order', () => {
  const votes: Vote[] = [up, { ...up, up: false, clock: 11 }, { ...up, clock: 11 }, { ...up, up: false, clock: 3 }]
  const all = (order: Vote[]) => order.reduce(withVote, entry)
  const permutations = votes.flatMap((_, turn) => [votes.slice(turn).concat(votes.slice(0, turn)), votes.toReversed().slice(turn).concat(votes.toReversed().slice(0, turn))])
  for (const order of permutations) expect(all(order)).toMatchObject({ votes: 5, myVote: true, myVoteClock: 11 })
})

it('for lines that were written without a network are shown on them', () => {
  const line = firstEdit('phone', { tableNumber: 1, round: 1, kind: 'COMMENT', text: 'mine' })
  expect(overlaid([], [line], [{ ...up, entryId: line.entryId }])[0]).toMatchObject({ text: 'mine', votes: 1, myVote: true })
})
