import { useQueries, useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../api/client'

export type Classification = 'nace' | 'nuts'

const LONG = 3_600_000

const read = (classification: Classification, q: string, limit: number) =>
  answerOf(api.GET(`/api/registry/taxonomy/${classification}`, { params: { query: { q, limit } } }))

/** Codes of a classification, found by code or by words. */
export function useTaxonSearch(classification: Classification, text: string) {
  return useQuery({
    queryKey: ['taxonomy', classification, 'search', text],
    queryFn: () => read(classification, text, 30),
    staleTime: LONG,
    placeholderData: (previous) => previous,
  })
}

/** What codes stand for; a code that is not known, or not read yet, stands for itself. */
export function useTaxonNames(classification: Classification, codes: string[]): (code: string) => string {
  const titles = useQueries({
    queries: [...new Set(codes)].map((code) => ({
      queryKey: ['taxonomy', classification, code],
      queryFn: async () => (await read(classification, code, 10)).items.find((taxon) => taxon.code === code) ?? null,
      staleTime: LONG,
    })),
    combine: (results) => new Map(results.flatMap(({ data }) => (data ? [[data.code, data.title] as const] : []))),
  })
  return (code) => titles.get(code) ?? code
}
