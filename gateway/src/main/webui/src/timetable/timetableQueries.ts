import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { allPages, answerOf, api, idempotent, PAGE_SIZE } from '../api/client'
import { useCommand } from '../api/command'
import type { OccupancyView, TimetableView, UnplacedReason } from '../api/types'

const isMoving = (timetable: TimetableView | undefined) => timetable?.state === 'QUEUED' || timetable?.state === 'RUNNING'

const POLL = 1000

export function useTimetables(eventId: string) {
  return useQuery({
    queryKey: ['timetables', eventId],
    queryFn: () =>
      allPages((cursor) =>
        answerOf(
          api.GET('/api/matchmaking/events/{eventId}/timetables', { params: { path: { eventId }, query: { cursor, limit: PAGE_SIZE } } }),
        ),
      ),
    refetchInterval: (query) => (query.state.data?.some(isMoving) ? POLL : false),
  })
}

export function useTimetable(eventId: string, timetableId: string) {
  return useQuery({
    queryKey: ['timetable', eventId, timetableId],
    queryFn: () =>
      answerOf(api.GET('/api/matchmaking/events/{eventId}/timetables/{timetableId}', { params: { path: { eventId, timetableId } } })),
    refetchInterval: (query) => (isMoving(query.state.data) ? POLL : false),
  })
}

/** Rows of a page that people read. */
export const AT_ONCE = 50

/** A page of what a run places; publishing may change it, and then the run has another version. */
export function usePlacements({ eventId, id: timetableId, version }: TimetableView, cursor: string | undefined) {
  return useQuery({
    queryKey: ['timetable', eventId, timetableId, 'placements', version, cursor],
    queryFn: () =>
      answerOf(
        api.GET('/api/matchmaking/events/{eventId}/timetables/{timetableId}/placements', {
          params: { path: { eventId, timetableId }, query: { cursor, limit: AT_ONCE } },
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

export function useUnplaced({ eventId, id: timetableId, version }: TimetableView, reason: UnplacedReason | null, cursor: string | undefined) {
  return useQuery({
    queryKey: ['timetable', eventId, timetableId, 'unplaced', version, reason, cursor],
    queryFn: () =>
      answerOf(
        api.GET('/api/matchmaking/events/{eventId}/timetables/{timetableId}/unplaced', {
          params: { path: { eventId, timetableId }, query: { reason: reason ?? undefined, cursor, limit: AT_ONCE } },
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

export type Verb = 'publication' | 'cancellation' | 'rollback'

export function useTransition(eventId: string, timetableId: string, verb: Verb, said?: string) {
  return useCommand({
    run: (_: object, key) =>
      answerOf(
        api.POST(`/api/matchmaking/events/{eventId}/timetables/{timetableId}/${verb}`, {
          params: { path: { eventId, timetableId }, header: idempotent(key) },
        }),
      ),
    refreshes: [['timetables', eventId], ['timetable', eventId, timetableId], ['requests', eventId], ['occupancy', eventId]],
    said,
  })
}

/** What is taken comes in pages; the picture shows all of it. */
export async function wholeOccupancy(eventId: string): Promise<OccupancyView> {
  const page = (cursor?: string) =>
    answerOf(api.GET('/api/matchmaking/events/{eventId}/occupancy', { params: { path: { eventId }, query: { cursor } } }))
  const whole = await page()
  const cells = [...whole.cells]
  for (let next = whole.next; next; ) {
    const further = await page(next)
    cells.push(...further.cells)
    next = further.next
  }
  return { ...whole, cells, next: null }
}

export function useOccupancy(eventId: string) {
  return useQuery({
    queryKey: ['occupancy', eventId],
    queryFn: () => wholeOccupancy(eventId),
    refetchInterval: 30_000,
  })
}
