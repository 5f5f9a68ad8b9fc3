import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import type { components } from '../api/schema'

export type NoticeView = components['schemas']['Notice']

const UNREAD = ['notices', 'unread']
const LIST = ['notices', 'list']
const PAGE = 50

export const useUnread = () => useQuery({ queryKey: UNREAD, queryFn: () => answerOf(api.GET('/api/notices/unread')), staleTime: Infinity })

export const useNotices = () =>
  useInfiniteQuery({
    queryKey: LIST,
    queryFn: ({ pageParam }) => answerOf(api.GET('/api/notices', { params: { query: { limit: PAGE, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })

/** Some of them, or one and all before it. */
export type Read = { ids: string[] } | { upTo: string }

export const useReadNotices = () => useCommand({ run: (body: Read) => answerOf(api.PUT('/api/notices/read', { body })), refreshes: [['notices']] })
