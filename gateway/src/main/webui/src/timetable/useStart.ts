import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import { useGoOn } from '../design/useGoOn'

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
  const goOn = useGoOn()
  return useCommand({
    run: (body: HowToStart, key) =>
      answerOf(
        api.POST('/api/matchmaking/events/{eventId}/timetables', { params: { path: { eventId }, header: idempotent(key) }, body }),
      ),
    refreshes: [['timetables', eventId]],
    onDone: ({ id }) => goOn(`/organise/${eventId}/timetables/${id}`),
  })
}
