import { useQuery } from '@tanstack/react-query'
import { allPages, answerOf, api, PAGE_SIZE } from '../api/client'

export type Box = 'in' | 'out' | 'all'

export function useRequests(eventId: string, box: Box) {
  return useQuery({
    queryKey: ['requests', eventId, box],
    queryFn: () =>
      allPages((cursor) =>
        answerOf(
          api.GET('/api/matchmaking/events/{eventId}/requests', {
            params: { path: { eventId }, query: { box, cursor, limit: PAGE_SIZE } },
          }),
        ),
      ),
  })
}

/** Slots in which both are free and a table is left; never trusted for long. */
export function useFreeSlots(eventId: string, withParticipantId: string, enabled = true) {
  return useQuery({
    queryKey: ['free-slots', eventId, withParticipantId],
    queryFn: () =>
      answerOf(
        api.GET('/api/matchmaking/events/{eventId}/free-slots', { params: { path: { eventId }, query: { with: withParticipantId } } }),
      ),
    staleTime: 0,
    enabled,
  })
}

/** What a change to a request or meeting makes outdated. */
export const touchedByMeeting = (eventId: string) => [
  ['requests', eventId],
  ['agenda', eventId],
  ['free-slots', eventId],
  ['recommendations', eventId],
]
