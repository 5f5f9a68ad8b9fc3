import { useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query'
import { allPages, answerOf, api, PAGE_SIZE } from '../api/client'
import { useKeptQuery } from '../api/kept'
import { isProblem } from '../api/problem'
import type { ProfileView } from '../api/types'

const profileQuery = (eventId: string, participantId: string) => ({
  queryKey: ['profile', eventId, participantId],
  queryFn: () =>
    answerOf(api.GET('/api/matchmaking/events/{eventId}/profiles/{participantId}', { params: { path: { eventId, participantId } } })),
  staleTime: 60_000,
})

export function useProfile(eventId: string, participantId: string) {
  const { queryKey, queryFn } = profileQuery(eventId, participantId)
  return useKeptQuery(queryKey, queryFn)
}

/** Profiles of the few participants that one screen mentions. */
export function useProfiles(eventId: string, participantIds: string[]): Map<string, ProfileView> {
  const ids = [...new Set(participantIds)]
  return useQueries({
    queries: ids.map((id) => profileQuery(eventId, id)),
    combine: (results) => new Map(results.flatMap(({ data }) => (data ? [[data.participantId, data] as const] : []))),
  })
}

/** Mine, or `null` before I have written one. */
export function useMyProfile(eventId: string) {
  return useQuery({
    queryKey: ['profile', eventId, 'me'],
    queryFn: async () => {
      try {
        return await answerOf(api.GET('/api/matchmaking/events/{eventId}/profiles/me', { params: { path: { eventId } } }))
      } catch (error) {
        if (isProblem(error) && error.status === 404) return null
        throw error
      }
    },
  })
}

export const useRecommendations = (eventId: string) =>
  useKeptQuery(['recommendations', eventId], () =>
    answerOf(api.GET('/api/matchmaking/events/{eventId}/recommendations', { params: { path: { eventId }, query: { limit: 50 } } })),
  )

/** What is shown of a long list before one asks for more. */
const AT_FIRST = 60

const START = undefined as string | undefined

/** Found by words of name, organisation and profile, in the order of names, page by page to the end. */
export function useProfileSearch(eventId: string, text: string, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['profiles', eventId, text],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/matchmaking/events/{eventId}/profiles', {
          params: { path: { eventId }, query: { q: text || undefined, cursor: pageParam, limit: AT_FIRST } },
        }),
      ),
    initialPageParam: START,
    getNextPageParam: (page) => page.next ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    enabled,
    placeholderData: (previous) => previous,
  })
}

/** The same among participants as organisers see them. */
export function useParticipantSearch(eventId: string, text: string) {
  return useInfiniteQuery({
    queryKey: ['participants', eventId, 'search', text],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/events/{id}/participants', {
          params: { path: { id: eventId }, query: { q: text || undefined, cursor: pageParam, limit: AT_FIRST } },
        }),
      ),
    initialPageParam: START,
    getNextPageParam: (page) => page.next ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    placeholderData: (previous) => previous,
  })
}

export function useParticipants(eventId: string) {
  return useQuery({
    queryKey: ['participants', eventId],
    queryFn: () =>
      allPages((cursor) =>
        answerOf(api.GET('/api/events/{id}/participants', { params: { path: { id: eventId }, query: { cursor, limit: PAGE_SIZE } } })),
      ),
  })
}
