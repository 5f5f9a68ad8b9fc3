import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../api/client'
import { pagesOf } from './registryQueries'

const AT_ONCE = 30

export function useAlliances(question: { q?: string; cluster?: string }) {
  return useInfiniteQuery({
    queryKey: ['alliances', question],
    ...pagesOf((cursor) => answerOf(api.GET('/api/registry/alliances', { params: { query: { ...question, cursor, limit: AT_ONCE } } }))),
  })
}

export function useAlliance(id: string) {
  return useQuery({
    queryKey: ['alliance', id],
    queryFn: () => answerOf(api.GET('/api/registry/alliances/{id}', { params: { path: { id } } })),
  })
}

export function useAgreement(sha256: string) {
  return useQuery({
    queryKey: ['agreement', sha256],
    queryFn: () => answerOf(api.GET('/api/registry/agreements/{sha256}', { params: { path: { sha256 } } })),
  })
}

export type CooperationLayer = 'ALLIANCE' | 'MET' | 'SHARED_MEMBER'

export function useCooperationMap(layer: CooperationLayer, group?: string) {
  return useQuery({
    queryKey: ['cooperation', layer, group],
    queryFn: () => answerOf(api.GET('/api/registry/cooperation/map', { params: { query: { layer, group } } })),
    placeholderData: keepPreviousData,
  })
}

export function usePossibleTies(clusterId: string) {
  return useQuery({
    queryKey: ['possible-ties', clusterId],
    queryFn: () => answerOf(api.GET('/api/registry/cooperation/clusters/{clusterId}/possible-ties', { params: { path: { clusterId }, query: { limit: 5 } } })),
  })
}

/** For managers of the cluster. */
export function useEventPresences(clusterId: string) {
  return useQuery({
    queryKey: ['event-presences', clusterId],
    queryFn: () => answerOf(api.GET('/api/registry/cooperation/clusters/{clusterId}/events', { params: { path: { clusterId } } })),
  })
}

/** What a step of an alliance makes outdated. */
export const touchedByAlliance = [['alliance'], ['alliances'], ['cooperation'], ['possible-ties']]
