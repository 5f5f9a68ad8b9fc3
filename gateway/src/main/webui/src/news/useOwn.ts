import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { News } from './differences'

/** So long after a command of one's own what changes of the same thing is its echo. */
const ECHO = 10_000

const strings = (value: unknown): string[] => (typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [])

/**
 * Keeps what one did oneself out of the news: whatever a command named or was answered with is its own doing, and nothing else is.
 * What comes while a command is under way waits for its answer, which says what it was.
 */
export function useOwn(tell: (news: News[]) => void): (news: News[]) => void {
  const queries = useQueryClient()
  const touched = useRef(new Map<string, number>())
  const held = useRef<News[]>([])
  const latest = useRef(tell)
  useEffect(() => {
    latest.current = tell
  })
  const goOn = () => {
    if (queries.isMutating() > 0) return
    const isOwn = (one: News) => (touched.current.get('item' in one ? one.item.sourceId : one.id) ?? 0) > Date.now()
    const others = held.current.filter((one) => !isOwn(one))
    held.current = []
    latest.current(others)
  }
  useEffect(
    () =>
      queries.getMutationCache().subscribe(({ type, mutation }) => {
        // That a screen could send one, and is drawn again, is no command yet.
        if (type !== 'updated') return
        for (const one of strings([mutation.state.variables, mutation.state.data])) touched.current.set(one, Date.now() + ECHO)
        goOn()
      }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- reads what is kept alone
    [queries],
  )
  return (news) => {
    held.current.push(...news)
    goOn()
  }
}
