import { useQuery } from '@tanstack/react-query'
import { allPages, answerOf, api, idempotent, PAGE_SIZE } from '../api/client'
import { useCommand } from '../api/command'
import type { ProposeRepair } from '../api/types'
import { useGoOn } from '../design/useGoOn'

export function useRepairs(eventId: string) {
  return useQuery({
    queryKey: ['repairs', eventId],
    queryFn: () =>
      allPages((cursor) =>
        answerOf(api.GET('/api/matchmaking/events/{eventId}/repairs', { params: { path: { eventId }, query: { cursor, limit: PAGE_SIZE } } })),
      ),
  })
}

export function useRepair(eventId: string, repairId: string) {
  return useQuery({
    queryKey: ['repair', eventId, repairId],
    queryFn: () => answerOf(api.GET('/api/matchmaking/events/{eventId}/repairs/{repairId}', { params: { path: { eventId, repairId } } })),
  })
}

/** Asks for a proposal, which changes nothing, and goes to its page. */
export function usePropose(eventId: string) {
  const goOn = useGoOn()
  return useCommand({
    run: (body: ProposeRepair, key) =>
      answerOf(api.POST('/api/matchmaking/events/{eventId}/repairs', { params: { path: { eventId }, header: idempotent(key) }, body })),
    refreshes: [['repairs', eventId]],
    onDone: ({ id }) => goOn(`/organise/${eventId}/repairs/${id}`),
  })
}

export function useApply(eventId: string, repairId: string, said: string) {
  return useCommand({
    run: (body: { acceptOffers: string[] }, key) =>
      answerOf(
        api.POST('/api/matchmaking/events/{eventId}/repairs/{repairId}/publication', {
          params: { path: { eventId, repairId }, header: idempotent(key) },
          body,
        }),
      ),
    refreshes: [['repairs', eventId], ['repair', eventId, repairId], ['requests', eventId], ['occupancy', eventId]],
    said,
  })
}

/** The closed slot or table can be used again. */
export function useReopen(eventId: string, repairId: string, said: string) {
  return useCommand({
    run: (_: object, key) =>
      answerOf(
        api.POST('/api/matchmaking/events/{eventId}/repairs/{repairId}/reopening', {
          params: { path: { eventId, repairId }, header: idempotent(key) },
        }),
      ),
    refreshes: [['repairs', eventId], ['repair', eventId, repairId], ['occupancy', eventId]],
    said,
  })
}
