import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useAgenda } from '../agenda/agendaQueries'
import { useRequests } from '../meeting/meetingQueries'
import { agendaNews, inboxNews, outboxNews, type News } from './differences'

/** So long after a command of one's own what changes is its echo. */
const ECHO = 3_000

/** Tells whether a change may be one's own. */
function useEcho(): () => boolean {
  const queries = useQueryClient()
  const lastOwn = useRef(0)
  useEffect(
    () =>
      queries.getMutationCache().subscribe(() => {
        lastOwn.current = Date.now()
      }),
    [queries],
  )
  return () => queries.isMutating() > 0 || Date.now() - lastOwn.current < ECHO
}

/** What an answer says beside the one before; nothing on the first. */
function useDifferences<T>(value: T | undefined, compare: (before: T, after: T) => News[], tell: (news: News[]) => void, isEcho: () => boolean): void {
  const before = useRef(value)
  useEffect(() => {
    const old = before.current
    before.current = value
    if (old !== undefined && value !== undefined && old !== value && !isEcho()) tell(compare(old, value))
  })
}

interface AllNews {
  news: News[]
  dismiss: () => void
}

/**
 * What others have changed for me at an event since this device last read it; a later change of the same thing replaces the
 * earlier one. Kept until it is dismissed or the page is left.
 */
export function useNews(eventId: string): AllNews {
  const [news, setNews] = useState<News[]>([])
  const isEcho = useEcho()
  const tell = (fresh: News[]) => {
    if (fresh.length > 0) setNews((known) => [...known.filter((old) => !fresh.some(({ id }) => id === old.id)), ...fresh])
  }
  useDifferences(useAgenda(eventId).data, (before, after) => agendaNews(before.items, after.items, Date.now()), tell, isEcho)
  useDifferences(useRequests(eventId, 'in').data, inboxNews, tell, isEcho)
  useDifferences(useRequests(eventId, 'out').data, outboxNews, tell, isEcho)
  return { news, dismiss: () => setNews([]) }
}
