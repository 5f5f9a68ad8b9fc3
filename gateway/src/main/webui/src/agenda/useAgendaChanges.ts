import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

const TOUCHED = ['agenda', 'requests', 'free-slots', 'signups', 'recommendations']

/** Follows the event's stream and re-reads what a change of an agenda or a request touches. */
export function useAgendaChanges(eventId: string): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!('EventSource' in globalThis)) return
    const stream = new EventSource(`/api/matchmaking/events/${eventId}/agenda/changes`)
    let broken = false
    const refresh = () => {
      for (const name of TOUCHED) void queries.invalidateQueries({ queryKey: [name, eventId] })
    }
    const failed = () => {
      broken = true
    }
    // What was sent while the stream was broken is lost, so everything is read again.
    const opened = () => {
      if (broken) refresh()
      broken = false
    }
    stream.addEventListener('agenda', refresh)
    stream.addEventListener('error', failed)
    stream.addEventListener('open', opened)
    return () => stream.close()
  }, [eventId, queries])
}
