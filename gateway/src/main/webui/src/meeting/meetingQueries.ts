import { useQuery } from '@tanstack/react-query'
import { useKeptQuery } from '../api/kept'
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

/** What stands between me and another participant, whoever asked. */
export function useStanding(eventId: string, participantId: string) {
  const inbox = useRequests(eventId, 'in')
  const outbox = useRequests(eventId, 'out')
  const lasting = ({ state }: { state: string }) => LASTING.includes(state)
  const asked = outbox.data?.find((one) => one.guestId === participantId && lasting(one))
  const asking = inbox.data?.find((one) => one.hostId === participantId && lasting(one))
  if (asked) return { box: 'out' as const, request: asked }
  return asking ? { box: 'in' as const, request: asking } : undefined
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
