import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { answerOf, api, idempotent, OWN_REQUEST } from '../api/client'
import { isProblem, ProblemError } from '../api/problem'
import type { Harvest, Problem } from '../api/types'
import { overlaid, uuidV7 } from './edits'
import { editsIn, HarvestBox, type Post, votesIn } from './HarvestBox'
import { type Shelf, theShelf, type Waiting } from './shelf'
import type { Vote } from './votes'

const AGAIN = 15_000
const DEVICE = 'cordee.device'
const NONE: Waiting[] = []
const nothing = () => () => undefined

/** Tells this device's edits from another's, also of the same person. */
export function deviceId(): string {
  try {
    const known = localStorage.getItem(DEVICE)
    if (known) return known
    const made = uuidV7()
    localStorage.setItem(DEVICE, made)
    return made
  } catch {
    return uuidV7()
  }
}

const postTo = (id: string, cafeId: string): Post => ({
  async photo(photoId, photo) {
    const answer = await fetch(`/api/events/${id}/cafes/${cafeId}/photos/${photoId}`, {
      method: 'PUT',
      headers: { ...OWN_REQUEST, 'Content-Type': photo.type },
      body: photo,
    })
    if (answer.ok) return undefined
    const problem = (await answer.json().catch(() => ({}))) as Partial<Problem>
    if ([400, 409, 413, 415].includes(answer.status)) return new ProblemError(answer.status, problem).kind
    throw new ProblemError(answer.status, problem)
  },
  async harvest(edits, votes) {
    const params = { path: { id, cafeId }, header: idempotent(crypto.randomUUID()) }
    try {
      const { refused, refusedVotes } = await answerOf(api.POST('/api/events/{id}/cafes/{cafeId}/harvest', { params, body: { edits, votes } }))
      return { edits: refused, votes: refusedVotes }
    } catch (error) {
      if (isForGood(error)) return { all: error.kind }
      throw error
    }
  },
})

/** Sending the same again would be refused again; a login that has ended, or that is not known yet, is no such refusal. */
const isForGood = (error: unknown): error is ProblemError => isProblem(error, 'not-allowed', 'not-found') || (isProblem(error) && [400, 413, 422].includes(error.status))

/** The box of this person on this device at this café, which nobody else who uses it sees or sends: opened at once, sent whenever there may be a network. */
export function useHarvestBox(eventId: string, cafeId: string, owner: string | undefined) {
  const queries = useQueryClient()
  const [shelf, setShelf] = useState<Shelf>()
  useEffect(() => {
    void theShelf().then(setShelf)
  }, [])
  const box = useMemo(() => {
    const queryKey = ['cafe-harvest', eventId, cafeId]
    const arrived = (sent: Waiting[]) => {
      // The wall may not come through although this did: what is known of it has what was sent until it does.
      queries.setQueryData<Harvest>(queryKey, (wall) => wall && { ...wall, entries: overlaid(wall.entries, editsIn(sent), votesIn(sent)) })
      return queries.invalidateQueries({ queryKey })
    }
    return shelf && owner ? new HarvestBox(shelf, postTo(eventId, cafeId), cafeId, owner, arrived) : undefined
  }, [shelf, eventId, cafeId, owner, queries])
  useEffect(() => {
    if (!box) return
    const send = () => void box.send().catch(() => undefined)
    void box.open().then(send)
    const timer = setInterval(send, AGAIN)
    addEventListener('online', send)
    return () => {
      clearInterval(timer)
      removeEventListener('online', send)
    }
  }, [box])
  const waiting = useSyncExternalStore(box?.subscribe ?? nothing, () => box?.snapshot() ?? NONE)
  const vote = (one: Vote, text: string) => {
    // Where the browser cannot keep it, it still leaves, and is shown until then.
    void box?.vote(one, text).catch(() => undefined)
    void box?.send().catch(() => undefined)
  }
  return { box, waiting, vote }
}

export type HarvestShelf = ReturnType<typeof useHarvestBox>
