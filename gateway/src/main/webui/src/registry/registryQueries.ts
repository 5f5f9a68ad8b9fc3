import { keepPreviousData, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client'
import type { OrganisationKind } from '../api/types'
import { useSession } from '../session/useSession'

/** What is shown of a long list before one reads on. */
const AT_ONCE = 30

const START = undefined as string | undefined

interface Page<T> {
  items: T[]
  next: string | null
}

/** A list page by page, as far as one reads; an earlier one stays until the next is there. */
export const pagesOf = <T>(read: (cursor: string | undefined) => Promise<Page<T>>) => ({
  queryFn: ({ pageParam }: { pageParam: string | undefined }) => read(pageParam),
  initialPageParam: START,
  getNextPageParam: (page: Page<T>) => page.next ?? undefined,
  select: ({ pages }: { pages: Page<T>[] }) => pages.flatMap(({ items }) => items),
  placeholderData: keepPreviousData,
})

export interface ClusterQuestion {
  q?: string
  keyword?: string
  country?: string
  nuts?: string
}

export interface OrganisationQuestion extends ClusterQuestion {
  kind?: OrganisationKind
  nace?: string
  cluster?: string
}

export function useClusters(question: ClusterQuestion) {
  return useInfiniteQuery({
    queryKey: ['clusters', question],
    ...pagesOf((cursor) => answerOf(api.GET('/api/registry/clusters', { params: { query: { ...question, cursor, limit: AT_ONCE } } }))),
  })
}

/** Those that I manage, for who is logged in. */
export function useMyClustersQuery() {
  const { data: session } = useSession()
  return useQuery({
    queryKey: ['clusters', 'mine'],
    queryFn: () => answerOf(api.GET('/api/registry/clusters', { params: { query: { mine: true, limit: 200 } } })),
    enabled: session?.authenticated === true,
  })
}

/** The same; none for others, and as long as they are not read. */
export const useMyClusters = () => useMyClustersQuery().data?.items ?? []

export function useClusterFacets(question: ClusterQuestion) {
  return useQuery({
    queryKey: ['clusters', 'facets', question],
    queryFn: () => answerOf(api.GET('/api/registry/clusters/facets', { params: { query: question } })),
    placeholderData: keepPreviousData,
  })
}

const clusterQuery = (id: string) => ({
  queryKey: ['cluster', id],
  queryFn: () => answerOf(api.GET('/api/registry/clusters/{id}', { params: { path: { id } } })),
})

export const useCluster = (id: string) => useQuery(clusterQuery(id))

export const useClustersById = (ids: string[]) => useQueries({ queries: ids.map(clusterQuery), combine: (results) => results.flatMap(({ data }) => (data ? [data] : [])) })

export function useOrganisations(question: OrganisationQuestion) {
  return useInfiniteQuery({
    queryKey: ['organisations', question],
    ...pagesOf((cursor) => answerOf(api.GET('/api/registry/organisations', { params: { query: { ...question, cursor, limit: AT_ONCE } } }))),
  })
}

export function useOrganisationFacets(question: OrganisationQuestion) {
  // Sectors come with their names.
  const { i18n } = useTranslation()
  return useQuery({
    queryKey: ['organisations', 'facets', i18n.language, question],
    queryFn: () => answerOf(api.GET('/api/registry/organisations/facets', { params: { query: question } })),
    placeholderData: keepPreviousData,
  })
}

export function useOrganisation(id: string) {
  return useQuery({
    queryKey: ['organisation', id],
    queryFn: () => answerOf(api.GET('/api/registry/organisations/{id}', { params: { path: { id } } })),
  })
}
