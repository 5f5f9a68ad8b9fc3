import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client'

export type Classification = 'nace' | 'nuts'

const LONG = 3_600_000

/** Codes of a classification, found by code or by words of the language that is spoken, or English ones. */
export function useTaxonSearch(classification: Classification, text: string, enabled = true) {
  const { i18n } = useTranslation()
  return useQuery({
    queryKey: ['taxonomy', i18n.language, classification, 'search', text],
    queryFn: () => answerOf(api.GET(`/api/registry/taxonomy/${classification}`, { params: { query: { q: text, limit: 30 } } })),
    enabled,
    staleTime: LONG,
    placeholderData: (previous) => previous,
  })
}

/** What codes stand for, asked for at once; a code that is not known, or not read yet, stands for itself. */
export function useTaxonNames(classification: Classification, codes: string[]): (code: string) => string {
  const { i18n } = useTranslation()
  const wanted = [...new Set(codes)].sort().join(',')
  const { data } = useQuery({
    queryKey: ['taxonomy', i18n.language, classification, 'names', wanted],
    queryFn: async () => new Map((await answerOf(api.GET(`/api/registry/taxonomy/${classification}`, { params: { query: { codes: wanted } } }))).items.map(({ code, title }) => [code, title])),
    enabled: wanted !== '',
    staleTime: LONG,
    placeholderData: (previous) => previous,
  })
  return (code) => data?.get(code) ?? code
}
