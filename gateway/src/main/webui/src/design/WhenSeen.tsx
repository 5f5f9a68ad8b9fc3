import { useIntersection } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'

/** What lies below the first screen is read when somebody comes near it. */
export function WhenSeen({ children }: { children: ReactNode }) {
  const { ref, entry } = useIntersection({ rootMargin: '200px' })
  const [isSeen, see] = useState(false)
  if (entry?.isIntersecting && !isSeen) see(true)
  return isSeen ? children : <div ref={ref} style={{ minHeight: 1 }} />
}
