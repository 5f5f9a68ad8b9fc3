import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { PersonRow } from '../api/types'

interface Wish {
  people: PersonRow[]
  onlyGood: boolean
}

/** The registry finds or makes the people, then they are given places; again, it changes nothing. */
export function useAdding(eventId: string, onDone: (sent: Wish) => void) {
  const { t } = useTranslation()
  return useCommand({
    run: async ({ people, onlyGood }: Wish, key) => {
      const made = await answerOf(api.POST('/api/registry/people/imports', { params: { header: idempotent(key) }, body: { people, onlyGood } }))
      // Two rows may be of one person, by their number and by their address.
      const byId = new Map(made.people.map(({ id, reference }) => [id, reference] as const))
      const participants = [...byId].map(([personId, reference]) => ({ personId, reference }))
      return answerOf(api.POST('/api/events/{id}/participants/imports', { params: { path: { id: eventId }, header: idempotent(key) }, body: { participants } }))
    },
    refreshes: [['participants', eventId], ['event', eventId], ['events'], ['waiting', eventId]],
    notifyProblem: false,
    said: t('adding.added'),
    onDone: (_, sent) => onDone(sent),
  })
}
