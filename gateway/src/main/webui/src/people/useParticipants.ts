import { useQuery } from '@tanstack/react-query'
import { allPages, answerOf, api, PAGE_SIZE } from '../api/client'

/** Everybody who takes part. */
export function useParticipants(eventId: string) {
  return useQuery({
    queryKey: ['participants', eventId],
    queryFn: () =>
      allPages((cursor) =>
        answerOf(api.GET('/api/events/{id}/participants', { params: { path: { id: eventId }, query: { cursor, limit: PAGE_SIZE } } })),
      ),
  })
}
