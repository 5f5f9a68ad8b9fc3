import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../api/client'
import { keep, readKept, useKeptQuery } from '../api/kept'
import { isProblem } from '../api/problem'
import type { ProfileView } from '../api/types'

export const useProfile = (eventId: string, participantId: string) =>
  useKeptQuery(['profile', eventId, participantId], () =>
    answerOf(api.GET('/api/matchmaking/events/{eventId}/profiles/{participantId}', { params: { path: { eventId, participantId } } })),
  )

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

interface Page<T> {
  items: T[]
  next: string | null
}

/** A list page by page, as far as one asks for it; an earlier one stays until the next is there. */
const pagesOf = <T>(read: (cursor: string | undefined) => Promise<Page<T>>) => ({
  queryFn: ({ pageParam }: { pageParam: string | undefined }) => read(pageParam),
  initialPageParam: START,
  getNextPageParam: (page: Page<T>) => page.next ?? undefined,
  select: ({ pages }: { pages: Page<T>[] }) => pages.flatMap(({ items }) => items),
  placeholderData: <P>(previous: P | undefined) => previous,
})

/** Found by words of name, organisation and profile, in the order of names, page by page to the end. The beginning of all is kept. */
export function useProfileSearch(eventId: string, text: string, enabled: boolean) {
  const queryKey = ['profiles', eventId, text]
  const kept = text ? undefined : readKept<Page<ProfileView>>(queryKey)
  return useInfiniteQuery({
    queryKey,
    ...pagesOf(async (cursor) => {
      const page = await answerOf(
        api.GET('/api/matchmaking/events/{eventId}/profiles', {
          params: { path: { eventId }, query: { q: text || undefined, cursor, limit: AT_FIRST } },
        }),
      )
      if (!text && !cursor) keep(queryKey, page)
      return page
    }),
    initialData: kept && { pages: [kept.value], pageParams: [START] },
    initialDataUpdatedAt: kept?.savedAt,
    enabled,
  })
}

/** The same among participants as organisers see them. */
export function useParticipantSearch(eventId: string, text: string) {
  return useInfiniteQuery({
    queryKey: ['participants', eventId, 'search', text],
    ...pagesOf((cursor) =>
      answerOf(
        api.GET('/api/events/{id}/participants', {
          params: { path: { id: eventId }, query: { q: text || undefined, cursor, limit: AT_FIRST } },
        }),
      ),
    ),
  })
}
