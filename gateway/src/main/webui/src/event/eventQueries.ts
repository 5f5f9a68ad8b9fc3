import { useQuery } from '@tanstack/react-query'
import { allPages, answerOf, api, PAGE_SIZE } from '../api/client'
import { useKeptQuery } from '../api/kept'

export const useEvents = () =>
  useKeptQuery(['events'], () => allPages((cursor) => answerOf(api.GET('/api/events', { params: { query: { cursor, limit: PAGE_SIZE } } }))))

/** Events I organise, drafts among them. */
export function useOrganisedEvents() {
  return useQuery({
    queryKey: ['events', 'mine'],
    queryFn: async () => {
      const mine = await allPages((cursor) =>
        answerOf(api.GET('/api/events', { params: { query: { mine: true, cursor, limit: PAGE_SIZE } } })),
      )
      return mine.filter((event) => event.myRole === 'ORGANISER')
    },
  })
}

export const useEvent = (eventId: string) =>
  useKeptQuery(['event', eventId], () => answerOf(api.GET('/api/events/{id}', { params: { path: { id: eventId } } })))

export const useSessions = (eventId: string) =>
  useKeptQuery(['sessions', eventId], () =>
    allPages((cursor) => answerOf(api.GET('/api/events/{id}/sessions', { params: { path: { id: eventId }, query: { cursor, limit: PAGE_SIZE } } }))),
  )

export function useSignups(eventId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['signups', eventId],
    queryFn: () => answerOf(api.GET('/api/events/{id}/signups', { params: { path: { id: eventId } } })),
    enabled,
    // A place is only confirmed when the agenda has agreed, which may take a moment.
    refetchInterval: (query) => (query.state.data?.items.some(({ state }) => state === 'PENDING') ? 1500 : false),
  })
}
