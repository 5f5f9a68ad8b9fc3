import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/**
 * Follows how many notices are unread. Only while somebody looks: a browser has six connections to a server, and people have more pages
 * open than that. Whoever comes back reads again.
 */
export function useNoticeChanges(): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!('EventSource' in globalThis)) return
    let stream: EventSource | undefined
    const refresh = () => void queries.invalidateQueries({ queryKey: ['notices'] })
    const told = ({ data }: MessageEvent<string>) => {
      queries.setQueryData(['notices', 'unread'], JSON.parse(data))
      void queries.invalidateQueries({ queryKey: ['notices', 'list'] })
    }
    const close = () => {
      stream?.close()
      stream = undefined
    }
    const open = () => {
      stream = new EventSource('/api/notices/changes')
      stream.addEventListener('notices', told)
      // What was told while nobody listened is read.
      stream.addEventListener('open', refresh)
    }
    const look = () => {
      if (document.hidden) close()
      else if (!stream) open()
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      close()
    }
  }, [queries])
}
