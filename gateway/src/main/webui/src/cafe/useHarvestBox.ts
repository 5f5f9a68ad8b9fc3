import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { answerOf, api, idempotent, OWN_REQUEST } from '../api/client'
import { ProblemError } from '../api/problem'
import { HarvestBox, type Post } from './HarvestBox'
import { uuidV7 } from './edits'
import { type Shelf, theShelf, type Waiting } from './shelf'

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
    const problem = (await answer.json().catch(() => ({}))) as { type?: string }
    if ([400, 409, 413, 415].includes(answer.status)) return problem.type ?? String(answer.status)
    throw new ProblemError(answer.status, problem)
  },
  async edits(edits) {
    const params = { path: { id, cafeId }, header: idempotent(crypto.randomUUID()) }
    return (await answerOf(api.POST('/api/events/{id}/cafes/{cafeId}/harvest', { params, body: { edits } }))).refused
  },
})

/** The box of this device at this café: opened at once, sent whenever there may be a network. */
export function useHarvestBox(eventId: string, cafeId: string, owner: string) {
  const queries = useQueryClient()
  const [shelf, setShelf] = useState<Shelf>()
  useEffect(() => {
    void theShelf().then(setShelf)
  }, [])
  const box = useMemo(
    () => shelf && new HarvestBox(shelf, postTo(eventId, cafeId), cafeId, owner, () => queries.invalidateQueries({ queryKey: ['cafe-harvest', eventId, cafeId] })),
    [shelf, eventId, cafeId, owner, queries],
  )
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
  return { box, waiting }
}
