import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client'

const LONG = 3_600_000

/** What codes of a classification stand for; read without the pickers of the long forms, which nobody needs to read an entry. */
export function useTaxonTitle(classification: 'nace' | 'nuts', codes: string[]): (code: string) => string {
  const { i18n } = useTranslation()
  const wanted = [...new Set(codes)].sort().join(',')
  const { data } = useQuery({
    queryKey: ['taxonomy', i18n.language, classification, 'names', wanted],
    queryFn: async () => new Map((await answerOf(api.GET(`/api/registry/taxonomy/${classification}`, { params: { query: { codes: wanted } } }))).items.map(({ code, title }) => [code, title])),
    enabled: wanted !== '',
    staleTime: LONG,
  })
  return (code) => data?.get(code) ?? code
}
