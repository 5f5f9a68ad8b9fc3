import { answerOf, api } from '../api/client'
import { useKeptQuery } from '../api/kept'

export const useAgenda = (eventId: string) =>
  useKeptQuery(['agenda', eventId], () => answerOf(api.GET('/api/matchmaking/events/{eventId}/agenda', { params: { path: { eventId } } })))
