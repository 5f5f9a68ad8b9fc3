import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../api/client'
import { pagesOf } from '../registry/registryQueries'
import { touchedByMembership } from '../membership/membershipQueries'

const AT_ONCE = 30

/** Pairs of which I speak for both, or those around one entry. */
export function useDuplicates(question: { organisation?: string }) {
  return useInfiniteQuery({
    queryKey: ['duplicates', question],
    ...pagesOf((cursor) => answerOf(api.GET('/api/registry/duplicates', { params: { query: { ...question, cursor, limit: AT_ONCE } } }))),
  })
}

export function useMergePreview(kept: string, withdrawn: string) {
  return useQuery({
    queryKey: ['merge-preview', kept, withdrawn],
    queryFn: () => answerOf(api.GET('/api/registry/merges/preview', { params: { query: { kept, withdrawn } } })),
  })
}

export function useMerges(organisation: string) {
  return useQuery({
    queryKey: ['merges', organisation],
    queryFn: () => answerOf(api.GET('/api/registry/merges', { params: { query: { organisation } } })),
  })
}

/** What a merge makes outdated. */
export const touchedByMerge = [...touchedByMembership, ['duplicates'], ['merges'], ['merge-preview'], ['representatives'], ['me']]
