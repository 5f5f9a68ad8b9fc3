import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { keep, readKept } from '../api/kept'
import type { PersonCard } from '../api/types'
import { people } from './peopleStore'
import { stillHidden } from './stillHidden'

export type Names = (personId: string | null | undefined) => string

export const nameOf = (card: Pick<PersonCard, 'givenName' | 'familyName'>) => `${card.givenName} ${card.familyName ?? ''}`.trim()

const KEPT = ['names']
/** Names of one agenda or inbox are kept for offline reading; a whole fair's are not. */
const KEPT_AT_MOST = 300

type Book = Record<string, string>

async function readNames(ids: string[]): Promise<Book> {
  const cards = await people.find(ids)
  const names = Object.fromEntries(cards.filter((card) => card !== null).map((card) => [card.id, nameOf(card)]))
  if (ids.length < KEPT_AT_MOST) keep(KEPT, { ...readKept<Book>(KEPT)?.value, ...names })
  return names
}

/** Names of the given people; who is hidden or not yet read is called "Participant". */
export function usePeople(ids: (string | null | undefined)[]): { names: Names; isPending: boolean } {
  const { t } = useTranslation()
  const wanted = useMemo(() => [...new Set(ids.filter((id) => !!id))].sort() as string[], [ids])
  const query = useQuery({
    queryKey: ['people', wanted],
    queryFn: () => readNames(wanted),
    enabled: wanted.length > 0,
    ...stillHidden(({ state }) => wanted.every((id) => (state.data as Book | undefined)?.[id])),
    placeholderData: (previous: Book | undefined) => previous ?? readKept<Book>(KEPT)?.value,
  })
  const book = query.data ?? readKept<Book>(KEPT)?.value
  const names: Names = (id) => (id && book?.[id]) ?? t('people.participant')
  return { names, isPending: wanted.length > 0 && query.isPending }
}
