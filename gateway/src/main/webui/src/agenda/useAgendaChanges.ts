import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

const TOUCHED = ['agenda', 'requests', 'free-slots', 'signups', 'recommendations']

/** Follows the event's stream and re-reads what an agenda change touches; counts the changes, so that they can be spoken. */
export function useAgendaChanges(eventId: string): number {
  const queries = useQueryClient()
  const [changes, setChanges] = useState(0)
  useEffect(() => {
    if (!('EventSource' in globalThis)) return
    const stream = new EventSource(`/api/matchmaking/events/${eventId}/agenda/changes`)
    let broken = false
    const refresh = () => {
      for (const name of TOUCHED) void queries.invalidateQueries({ queryKey: [name, eventId] })
    }
    const changed = () => {
      refresh()
      setChanges((count) => count + 1)
    }
    const failed = () => {
      broken = true
    }
    // What was sent while the stream was broken is lost, so everything is read again.
    const opened = () => {
      if (broken) refresh()
      broken = false
    }
    stream.addEventListener('agenda', changed)
    stream.addEventListener('error', failed)
    stream.addEventListener('open', opened)
    return () => stream.close()
  }, [eventId, queries])
  return changes
}
