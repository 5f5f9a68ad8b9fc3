import { useNavigate } from 'react-router'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'

export interface HowToStart {
  seed?: number
  thorough?: boolean
  leastMeetings?: number
  mostMeetings?: number
  moreTables?: number
  moreSlots?: number
}

/** Starts a run and goes to its page. */
export function useStart(eventId: string) {
  const navigate = useNavigate()
  return useCommand({
    run: (body: HowToStart, key) =>
      answerOf(
        api.POST('/api/matchmaking/events/{eventId}/timetables', { params: { path: { eventId }, header: idempotent(key) }, body }),
      ),
    refreshes: [['timetables', eventId]],
    onDone: ({ id }) => void navigate(`/organise/${eventId}/timetables/${id}`),
  })
}
