import { useTranslation } from 'react-i18next'
import { useParticipants } from './useParticipants'
import { useCards } from './useCards'
import { nameOf } from './usePeople'

export interface ParticipantNames {
  name: (participantId: string) => string
  organisation: (participantId: string) => string | null
}

/** For organisers, whose screens mention everybody: participant → person → name. */
export function useParticipantNames(eventId: string): ParticipantNames {
  const { t } = useTranslation()
  const { data: participants = [] } = useParticipants(eventId)
  const cards = useCards(participants.map(({ personId }) => personId))
  const personOf = new Map(participants.map(({ id, personId }) => [id, personId]))
  const card = (participantId: string) => cards.get(personOf.get(participantId) ?? '')
  return {
    name: (participantId) => {
      const found = card(participantId)
      return found ? nameOf(found) : t('people.participant')
    },
    organisation: (participantId) => card(participantId)?.organisationName ?? null,
  }
}
