import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../api/client'
import { pagesOf } from '../registry/registryQueries'
import { useSession } from '../session/useSession'

const AT_ONCE = 50

export interface MembershipQuestion {
  cluster?: string
  organisation?: string
  mine?: boolean
  awaited?: boolean
  endsBy?: string
}

const useIsLoggedIn = () => useSession().data?.authenticated === true

export function useMemberships(question: MembershipQuestion) {
  const enabled = useIsLoggedIn()
  return useInfiniteQuery({
    queryKey: ['memberships', question],
    ...pagesOf((cursor) => answerOf(api.GET('/api/registry/memberships', { params: { query: { ...question, cursor, limit: AT_ONCE } } }))),
    enabled,
  })
}

/** Those for which I speak. */
export function useMyOrganisationsQuery() {
  const enabled = useIsLoggedIn()
  return useQuery({
    queryKey: ['organisations', 'mine'],
    queryFn: () => answerOf(api.GET('/api/registry/organisations', { params: { query: { mine: true, limit: 50 } } })),
    enabled,
  })
}

/** None for who is not logged in, and until they are known. */
export const useMyOrganisations = () => useMyOrganisationsQuery().data?.items ?? []

export function useRepresentatives(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['representatives', id],
    queryFn: () => answerOf(api.GET('/api/registry/organisations/{id}/representatives', { params: { path: { id } } })),
    enabled,
  })
}

export function useHistory(noun: 'clusters' | 'organisations', id: string) {
  return useInfiniteQuery({
    queryKey: ['history', noun, id],
    ...pagesOf((cursor) => {
      const params = { path: { id }, query: { cursor, limit: 20 } }
      return noun === 'clusters' ? answerOf(api.GET('/api/registry/clusters/{id}/changes', { params })) : answerOf(api.GET('/api/registry/organisations/{id}/changes', { params }))
    }),
  })
}

/** What a change of a membership makes outdated. */
export const touchedByMembership = [['memberships'], ['cluster'], ['clusters'], ['organisation'], ['organisations'], ['history'], ['cooperation'], ['possible-ties']]

/** What a change of who speaks for an organisation makes outdated. */
export const touchedByRepresentative = [['representatives'], ['organisation'], ['organisations'], ['history'], ['memberships']]
