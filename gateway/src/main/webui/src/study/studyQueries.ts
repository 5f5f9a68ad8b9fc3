import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { allPages, answerOf, api, PAGE_SIZE } from '../api/client'
import { pagesOf } from '../registry/registryQueries'

const AT_ONCE = 30

export function useStudies(question: { q?: string }) {
  return useInfiniteQuery({
    queryKey: ['studies', question],
    ...pagesOf((cursor) => answerOf(api.GET('/api/registry/studies', { params: { query: { ...question, cursor, limit: AT_ONCE } } }))),
  })
}

export function useStudy(id: string) {
  return useQuery({
    queryKey: ['study', id],
    queryFn: () => answerOf(api.GET('/api/registry/studies/{id}', { params: { path: { id } } })),
  })
}

/** The whole library: it is looked through, sorted and counted here. */
export function useProjects(id: string) {
  return useQuery({
    queryKey: ['study-projects', id],
    queryFn: () => allPages((cursor) => answerOf(api.GET('/api/registry/studies/{id}/projects', { params: { path: { id }, query: { cursor, limit: PAGE_SIZE } } }))),
  })
}

export function useProject(id: string, projectId: string) {
  return useQuery({
    queryKey: ['study-project', id, projectId],
    queryFn: () => answerOf(api.GET('/api/registry/studies/{id}/projects/{projectId}', { params: { path: { id, projectId } } })),
  })
}

/** For those who work on the study. */
export function useReviewProgress(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['study-reviews', id, 'progress'],
    queryFn: () => answerOf(api.GET('/api/registry/studies/{id}/review-progress', { params: { path: { id } } })),
    enabled,
  })
}

export function useProjectReviews(id: string, projectId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['study-reviews', id, projectId],
    queryFn: () => answerOf(api.GET('/api/registry/studies/{id}/projects/{projectId}/reviews', { params: { path: { id, projectId } } })),
    enabled,
  })
}

export const touchedByStudy = [['study'], ['studies']]
export const touchedByProjects = [['study-projects'], ['study-project'], ['study-reviews']]
export const touchedByReview = [['study-reviews']]

const POLLED = 1_500

export function useRankings(id: string) {
  return useQuery({
    queryKey: ['study-rankings', id],
    queryFn: () => answerOf(api.GET('/api/registry/studies/{id}/rankings', { params: { path: { id }, query: { limit: PAGE_SIZE } } })),
    refetchInterval: ({ state }) => (state.data?.items.some((one) => one.state === 'QUEUED' || one.state === 'RUNNING') ? POLLED : false),
  })
}

export function useRanking(id: string, rankingId: string) {
  return useQuery({
    queryKey: ['study-rankings', id, rankingId],
    queryFn: () => answerOf(api.GET('/api/registry/studies/{id}/rankings/{rankingId}', { params: { path: { id, rankingId } } })),
    enabled: rankingId !== '',
    refetchInterval: ({ state }) => (state.data?.state === 'QUEUED' || state.data?.state === 'RUNNING' ? POLLED : false),
  })
}

export function useStudyCafes(id: string) {
  return useQuery({
    queryKey: ['study-cafes', id],
    queryFn: () => answerOf(api.GET('/api/registry/studies/{id}/cafes', { params: { path: { id } } })),
  })
}

export const touchedByRanking = [['study-rankings']]
export const touchedByCafe = [['study-cafes']]

export function usePolicies(id: string) {
  return useQuery({
    queryKey: ['study-policies', id],
    queryFn: () => answerOf(api.GET('/api/registry/studies/{id}/policy-recommendations', { params: { path: { id } } })),
  })
}

export function usePolicy(id: string, policyId: string) {
  return useQuery({
    queryKey: ['study-policies', id, policyId],
    queryFn: () => answerOf(api.GET('/api/registry/studies/{id}/policy-recommendations/{policyId}', { params: { path: { id, policyId } } })),
  })
}

export const touchedByPolicy = [['study-policies']]

/** As at the desk of the event, and without all that is read there. */
export function useCafesOf(eventId: string) {
  return useQuery({
    queryKey: ['cafes', eventId],
    queryFn: async () => (await answerOf(api.GET('/api/events/{id}/cafes', { params: { path: { id: eventId } } }))).items,
    enabled: eventId !== '',
  })
}
