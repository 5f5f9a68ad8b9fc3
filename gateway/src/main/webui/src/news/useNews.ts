import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useAgenda } from '../agenda/agendaQueries'
import type { AgendaView } from '../api/types'
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
      queries.getMutationCache().subscribe(({ type }) => {
        // That a screen could send one, and is drawn again, is no command yet.
        if (type === 'updated') lastOwn.current = Date.now()
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
  const queries = useQueryClient()
  const agenda = useAgenda(eventId).data
  const agendaDifferences = (before: AgendaView, after: AgendaView) => {
    const changes = agendaNews(before.items, after.items, Date.now())
    // Perhaps the whole event was called off: its page must not go on as if nothing were.
    if (changes.some(({ kind }) => kind === 'called-off')) for (const name of ['event', 'sessions']) void queries.invalidateQueries({ queryKey: [name, eventId] })
    return changes
  }
  useDifferences(agenda, agendaDifferences, tell, isEcho)
  useDifferences(useRequests(eventId, 'in').data, inboxNews, tell, isEcho)
  useDifferences(useRequests(eventId, 'out').data, outboxNews, tell, isEcho)
  return { news, dismiss: () => setNews([]) }
}
