import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { allPages, answerOf, api, idempotent, PAGE_SIZE } from '../api/client'
import { useCommand } from '../api/command'
import type { components } from '../api/schema'
import type { OrganisationKind } from '../api/types'

type Schemas = components['schemas']

export type Announcement = Schemas['Announcement']
export type WriteAnnouncement = Schemas['WriteAnnouncement']
export type AnnouncementFigures = Schemas['AnnouncementFigures']

/** As the screen chooses it: conditions that are not named leave everybody in. */
export interface Segment {
  organisationId?: string
  clusterId?: string
  organisationKind?: OrganisationKind
  meetingsBelow?: number
}

const PAGE = 50
/** Mails leave a minute after the last change at the earliest. */
const LOOK_AGAIN = 5_000

const list = (eventId: string) => ['announcements', eventId]

export const useAnnouncements = (eventId: string) =>
  useQuery({ queryKey: list(eventId), queryFn: () => allPages((cursor) => answerOf(api.GET('/api/events/{id}/announcements', { params: { path: { id: eventId }, query: { cursor, limit: PAGE_SIZE } } }))) })

export const useSegmentSize = (eventId: string, segment: Segment) =>
  useQuery({
    queryKey: ['segment-size', eventId, segment],
    queryFn: async () => (await answerOf(api.GET('/api/events/{id}/announcements/segment/size', { params: { path: { id: eventId }, query: segment } }))).count,
  })

export const useSegmentPeople = (eventId: string, segment: Segment) =>
  useInfiniteQuery({
    queryKey: ['segment', eventId, segment],
    queryFn: ({ pageParam }) => answerOf(api.GET('/api/events/{id}/announcements/segment', { params: { path: { id: eventId }, query: { ...segment, cursor: pageParam, limit: PAGE } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  })

export const useAnnounce = (eventId: string, onDone: (sent: WriteAnnouncement) => void, said: string) =>
  useCommand({
    run: (body: WriteAnnouncement, key) => answerOf(api.POST('/api/events/{id}/announcements', { params: { path: { id: eventId }, header: idempotent(key) }, body })),
    refreshes: [list(eventId)],
    notifyProblem: false,
    said,
    onDone: (_, sent) => onDone(sent),
  })

export const useCallOff = (eventId: string) =>
  useCommand({
    run: (announcementId: string) => answerOf(api.DELETE('/api/events/{id}/announcements/{announcementId}', { params: { path: { id: eventId, announcementId } } })),
    refreshes: [list(eventId)],
  })

/** Of one that was just sent there are none yet; as long as mails wait, they are looked at again. */
export const useFigures = (announcementId: string) =>
  useQuery({
    queryKey: ['announcement-figures', announcementId],
    queryFn: () => answerOf(api.GET('/api/notices/announcements/{announcementId}/figures', { params: { path: { announcementId } } })),
    retry: 3,
    refetchInterval: ({ state }) => (state.data?.waiting ? LOOK_AGAIN : false),
  })

/** What somebody may mean by a name they type. */
export const useOrganisationsNamed = (q: string, enabled: boolean) =>
  useQuery({
    queryKey: ['organisations', q],
    queryFn: () => answerOf(api.GET('/api/registry/organisations', { params: { query: { q: q || undefined, limit: 20 } } })),
    placeholderData: (previous) => previous,
    enabled,
  })

export const useClustersNamed = (q: string, enabled: boolean) =>
  useQuery({
    queryKey: ['clusters-named', q],
    queryFn: () => answerOf(api.GET('/api/registry/clusters', { params: { query: { q: q || undefined, limit: 20 } } })),
    placeholderData: (previous) => previous,
    enabled,
  })
