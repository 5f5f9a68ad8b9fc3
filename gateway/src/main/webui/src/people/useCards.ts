import { useQuery } from '@tanstack/react-query'
import type { PersonCard } from '../api/types'
import { people } from './peopleStore'
import { stillHidden } from './stillHidden'

const NONE = new Map<string, PersonCard>()

/** Name and organisation of many people at once. */
export function useCards(ids: string[]): Map<string, PersonCard> {
  const wanted = [...new Set(ids)].sort()
  const query = useQuery({
    queryKey: ['cards', wanted],
    queryFn: async () => new Map((await people.find(wanted)).flatMap((card) => (card ? [[card.id, card] as const] : []))),
    enabled: wanted.length > 0,
    ...stillHidden(({ state }) => wanted.every((id) => (state.data as typeof NONE | undefined)?.has(id))),
    placeholderData: (previous) => previous,
  })
  return query.data ?? NONE
}
