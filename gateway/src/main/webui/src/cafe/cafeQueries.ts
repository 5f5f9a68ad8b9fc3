import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { answerOf, api } from '../api/client'
import { useKeptQuery } from '../api/kept'
import { isProblem } from '../api/problem'

const at = (id: string, cafeId: string) => ({ params: { path: { id, cafeId } } })

/** What is not there yet is an answer, too: no seat, no table to host. */
async function orNull<T>(pending: Promise<T>): Promise<T | null> {
  try {
    return await pending
  } catch (error) {
    if (isProblem(error) && error.status === 404) return null
    throw error
  }
}

export function useCafes(eventId: string, enabled = true) {
  return useQuery({
    queryKey: ['cafes', eventId],
    queryFn: async () => (await answerOf(api.GET('/api/events/{id}/cafes', { params: { path: { id: eventId } } }))).items,
    enabled,
  })
}

/** A seat is only confirmed when the agenda has agreed, which may take a moment and is nothing that all have to hear. */
const SOON = 1500

export const useCafe = (eventId: string, cafeId: string) =>
  useKeptQuery(
    ['cafe', eventId, cafeId],
    () => answerOf(api.GET('/api/events/{id}/cafes/{cafeId}', at(eventId, cafeId))),
    () => true,
    (query) => (query.state.data?.myState === 'PENDING' ? SOON : false),
  )

export const useRoute = (eventId: string, cafeId: string) =>
  useKeptQuery(['cafe-route', eventId, cafeId], () => orNull(answerOf(api.GET('/api/events/{id}/cafes/{cafeId}/route', at(eventId, cafeId)))))

/** Only hosts have a table of their own to ask for. */
export const useHosting = (eventId: string, cafeId: string, isHost: boolean) =>
  useKeptQuery(['cafe-hosting', eventId, cafeId, isHost], async () => !isHost ? null : orNull(answerOf(api.GET('/api/events/{id}/cafes/{cafeId}/hosting', at(eventId, cafeId)))))

export const useHarvest = (eventId: string, cafeId: string) =>
  useKeptQuery(['cafe-harvest', eventId, cafeId], () => answerOf(api.GET('/api/events/{id}/cafes/{cafeId}/harvest', at(eventId, cafeId))))

/** The clock, with how far the server's is ahead of this device's. */
export function useClock(eventId: string, cafeId: string) {
  return useQuery({
    queryKey: ['cafe-clock', eventId, cafeId],
    queryFn: async () => {
      const clock = await answerOf(api.GET('/api/events/{id}/cafes/{cafeId}/clock', at(eventId, cafeId)))
      return { ...clock, ahead: Date.parse(clock.now) - Date.now() }
    },
    staleTime: 5_000,
  })
}

export function useGuests(eventId: string, cafeId: string) {
  return useQuery({
    queryKey: ['cafe-guests', eventId, cafeId],
    queryFn: async () => (await answerOf(api.GET('/api/events/{id}/cafes/{cafeId}/guests', at(eventId, cafeId)))).items,
    refetchInterval: (query) => (query.state.data?.some(({ state }) => state === 'PENDING') ? SOON : false),
  })
}

export function usePlans(eventId: string, cafeId: string) {
  return useQuery({
    queryKey: ['cafe-plans', eventId, cafeId],
    queryFn: async () => (await answerOf(api.GET('/api/events/{id}/cafes/{cafeId}/plans', at(eventId, cafeId)))).items,
  })
}

export function usePlan(eventId: string, cafeId: string, planId: string | undefined) {
  return useQuery({
    queryKey: ['cafe-plan', eventId, cafeId, planId],
    queryFn: () => answerOf(api.GET('/api/events/{id}/cafes/{cafeId}/plans/{planId}', { params: { path: { id: eventId, cafeId, planId: planId ?? '' } } })),
    enabled: planId !== undefined,
  })
}

export function useFindings(eventId: string, cafeId: string) {
  return useQuery({
    queryKey: ['cafe-findings', eventId, cafeId],
    queryFn: async () => (await answerOf(api.GET('/api/events/{id}/cafes/{cafeId}/findings', at(eventId, cafeId)))).items,
  })
}

/** What each change makes outdated; nothing else is read again. */
const TOUCHED = {
  /** The clock moved on: the café stands elsewhere, and the screens that follow the round with it. */
  clock: ['cafe', 'cafe-clock', 'cafe-route', 'cafe-hosting'],
  /** Somebody came or went: places, and who sits where. */
  guests: ['cafe', 'cafe-guests', 'cafe-route', 'cafe-hosting'],
  /** A plan was made, which nobody sees yet. */
  plan: ['cafe', 'cafe-plans', 'cafe-plan'],
  /** A plan was published: everybody's way through the rooms. */
  publication: ['cafe', 'cafe-plans', 'cafe-plan', 'cafe-route', 'cafe-hosting'],
  /** People left, tables closed or rounds changed after publication. */
  'late-change': ['cafe', 'cafe-clock', 'cafe-guests', 'cafe-plans', 'cafe-plan', 'cafe-route', 'cafe-hosting'],
  /** The stream does not say what changed. */
  anything: ['cafe', 'cafe-clock', 'cafe-route', 'cafe-hosting', 'cafe-harvest', 'cafe-guests', 'cafe-plans', 'cafe-plan', 'cafe-findings'],
}

/** The queries that a change of a café makes outdated. */
export const touchedBy = (change: keyof typeof TOUCHED, eventId: string, cafeId: string) => TOUCHED[change].map((name) => [name, eventId, cafeId])

/** Follows the café's stream: every screen and phone moves when the organiser says so. */
export function useCafeChanges(eventId: string, cafeId: string): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!('EventSource' in globalThis)) return
    const stream = new EventSource(`/api/events/${eventId}/cafes/${cafeId}/changes`)
    const refresh = () => {
      for (const queryKey of touchedBy('anything', eventId, cafeId)) void queries.invalidateQueries({ queryKey })
    }
    let broken = false
    const failed = () => {
      broken = true
    }
    // What was sent while the stream was broken is lost, so everything is read again; what was just read is not.
    const opened = () => {
      if (broken) refresh()
      broken = false
    }
    stream.addEventListener('cafe', refresh)
    stream.addEventListener('error', failed)
    stream.addEventListener('open', opened)
    return () => stream.close()
  }, [eventId, cafeId, queries])
}
