import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../api/client'
import { pagesOf } from '../registry/registryQueries'
import { useSession } from '../session/useSession'

const AT_ONCE = 30

export function useSectorGroups(question: { q?: string; mine?: boolean }) {
  return useInfiniteQuery({
    queryKey: ['sector-groups', question],
    ...pagesOf((cursor) => answerOf(api.GET('/api/registry/sector-groups', { params: { query: { ...question, cursor, limit: AT_ONCE } } }))),
  })
}

export function useSectorGroup(id: string) {
  return useQuery({
    queryKey: ['sector-group', id],
    queryFn: () => answerOf(api.GET('/api/registry/sector-groups/{id}', { params: { path: { id } } })),
  })
}

/** Those of my groups, and those that invite clusters I manage; none for who is not logged in. */
export function useCampaigns(question: { group?: string }) {
  const { data: session } = useSession()
  return useInfiniteQuery({
    queryKey: ['campaigns', question],
    ...pagesOf((cursor) => answerOf(api.GET('/api/registry/campaigns', { params: { query: { ...question, cursor, limit: AT_ONCE } } }))),
    enabled: session?.authenticated === true,
  })
}

export function useCampaign(id: string) {
  return useQuery({
    queryKey: ['campaign', id],
    queryFn: () => answerOf(api.GET('/api/registry/campaigns/{id}', { params: { path: { id } } })),
  })
}

export const touchedByCampaign = [['campaign'], ['campaigns']]
export const touchedByGroup = [['sector-group'], ['sector-groups']]
