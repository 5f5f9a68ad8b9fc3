import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useAgenda } from '../agenda/agendaQueries'
import type { AgendaView } from '../api/types'
import { useRequests } from '../meeting/meetingQueries'
import { agendaNews, inboxNews, outboxNews, type News } from './differences'
import { useOwn } from './useOwn'

/** What an answer says beside the one before; nothing on the first. */
function useDifferences<T>(value: T | undefined, compare: (before: T, after: T) => News[], tell: (news: News[]) => void): void {
  const before = useRef(value)
  useEffect(() => {
    const old = before.current
    before.current = value
    if (old !== undefined && value !== undefined && old !== value) tell(compare(old, value))
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
  const tell = useOwn((fresh) => {
    if (fresh.length > 0) setNews((known) => [...known.filter((old) => !fresh.some(({ id }) => id === old.id)), ...fresh])
  })
  const queries = useQueryClient()
  const agenda = useAgenda(eventId).data
  const agendaDifferences = (before: AgendaView, after: AgendaView) => {
    const changes = agendaNews(before.items, after.items, Date.now())
    // Perhaps the whole event was called off: its page must not go on as if nothing were.
    if (changes.some(({ kind }) => kind === 'called-off')) for (const name of ['event', 'sessions']) void queries.invalidateQueries({ queryKey: [name, eventId] })
    return changes
  }
  useDifferences(agenda, agendaDifferences, tell)
  useDifferences(useRequests(eventId, 'in').data, inboxNews, tell)
  useDifferences(useRequests(eventId, 'out').data, outboxNews, tell)
  return { news, dismiss: () => setNews([]) }
}
