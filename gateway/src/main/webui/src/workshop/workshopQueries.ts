import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../api/client'
import { pagesOf } from '../registry/registryQueries'
import { useSession } from '../session/useSession'

const AT_ONCE = 30

/** Those of my groups, and those in which clusters that I manage take part; none for who is not logged in. */
export function useWorkshops(question: { group?: string }) {
  const { data: session } = useSession()
  return useInfiniteQuery({
    queryKey: ['workshops', question],
    ...pagesOf((cursor) => answerOf(api.GET('/api/registry/workshops', { params: { query: { ...question, cursor, limit: AT_ONCE } } }))),
    enabled: session?.authenticated === true,
  })
}

export function useWorkshop(id: string) {
  return useQuery({
    queryKey: ['workshop', id],
    queryFn: () => answerOf(api.GET('/api/registry/workshops/{id}', { params: { path: { id } } })),
  })
}

export const touchedByWorkshop = [['workshop'], ['workshops']]
