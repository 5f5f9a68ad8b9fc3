import { useQueries } from '@tanstack/react-query'
import { answerOf, api } from '../api/client'

const LONG = 3_600_000

/** What codes of a classification stand for; read without the pickers of the long forms, which nobody needs to read an entry. */
export function useTaxonTitle(classification: 'nace' | 'nuts', codes: string[]): (code: string) => string {
  const titles = useQueries({
    queries: [...new Set(codes)].map((code) => ({
      queryKey: ['taxonomy', classification, code],
      queryFn: async () => (await answerOf(api.GET(`/api/registry/taxonomy/${classification}`, { params: { query: { q: code, limit: 10 } } }))).items.find((taxon) => taxon.code === code) ?? null,
      staleTime: LONG,
    })),
    combine: (results) => new Map(results.flatMap(({ data }) => (data ? [[data.code, data.title] as const] : []))),
  })
  return (code) => titles.get(code) ?? code
}
