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

export const useHosting = (eventId: string, cafeId: string) =>
  useKeptQuery(['cafe-hosting', eventId, cafeId], () => orNull(answerOf(api.GET('/api/events/{id}/cafes/{cafeId}/hosting', at(eventId, cafeId)))))

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

/** Everything that a change of a café may touch. */
export const touched = (eventId: string, cafeId: string) =>
  ['cafe', 'cafe-clock', 'cafe-route', 'cafe-hosting', 'cafe-harvest', 'cafe-guests', 'cafe-plans', 'cafe-plan', 'cafe-findings'].map((name) => [
    name,
    eventId,
    cafeId,
  ])

/** Follows the café's stream: every screen and phone moves when the organiser says so. */
export function useCafeChanges(eventId: string, cafeId: string): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!('EventSource' in globalThis)) return
    const stream = new EventSource(`/api/events/${eventId}/cafes/${cafeId}/changes`)
    const refresh = () => {
      for (const queryKey of touched(eventId, cafeId)) void queries.invalidateQueries({ queryKey })
    }
    stream.addEventListener('cafe', refresh)
    // What was sent while the stream was broken is lost, so everything is read again.
    stream.addEventListener('open', refresh)
    return () => stream.close()
  }, [eventId, cafeId, queries])
}
