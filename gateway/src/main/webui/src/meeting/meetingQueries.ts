import { useQuery } from '@tanstack/react-query'
import { useKeptQuery } from '../api/kept'
import type { RequestView } from '../api/types'
import { allPages, answerOf, api, PAGE_SIZE } from '../api/client'

export type Box = 'in' | 'out' | 'all'

/** One's own are kept for reading without a network; those of a whole event, which an organiser sees, are too many. */
export const useRequests = (eventId: string, box: Box) =>
  useKeptQuery(
    ['requests', eventId, box],
    () =>
      allPages((cursor) =>
        answerOf(
          api.GET('/api/matchmaking/events/{eventId}/requests', {
            params: { path: { eventId }, query: { box, cursor, limit: PAGE_SIZE } },
          }),
        ),
      ),
    () => box !== 'all',
  )

/** Still open or agreed: there is nothing more to ask of each other. */
const LASTING = ['PENDING', 'ACCEPTED']

export interface Standing {
  box: 'in' | 'out'
  request: RequestView
}

/** What stands between me and other participants, whoever asked. */
export function useStandings(eventId: string): (participantId: string) => Standing | undefined {
  const inbox = useRequests(eventId, 'in').data ?? []
  const outbox = useRequests(eventId, 'out').data ?? []
  const lasting = ({ state }: RequestView) => LASTING.includes(state)
  const standings = new Map<string, Standing>([
    ...inbox.filter(lasting).map((request) => [request.hostId, { box: 'in' as const, request }] as const),
    ...outbox.filter(lasting).map((request) => [request.guestId, { box: 'out' as const, request }] as const),
  ])
  return (participantId) => standings.get(participantId)
}

/** Slots in which both are free and a table is left; never trusted for long. */
export function useFreeSlots(eventId: string, withParticipantId: string, enabled = true) {
  return useQuery({
    queryKey: ['free-slots', eventId, withParticipantId],
    queryFn: () =>
      answerOf(
        api.GET('/api/matchmaking/events/{eventId}/free-slots', { params: { path: { eventId }, query: { with: withParticipantId } } }),
      ),
    staleTime: 0,
    enabled,
  })
}

/** What a change to a request or meeting makes outdated. */
export const touchedByMeeting = (eventId: string) => [
  ['requests', eventId],
  ['agenda', eventId],
  ['free-slots', eventId],
  ['recommendations', eventId],
]
