import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react'

const PATIENCE = 3_000

/** What the first screen leads to is read when that screen has long stood: it is there at the first press then, and without a network. */
export function readAhead(load: () => Promise<unknown>): void {
  if (!import.meta.env.PROD) return
  const soon = () => setTimeout(() => void load().catch(() => undefined), PATIENCE)
  if (document.readyState === 'complete') soon()
  else addEventListener('load', soon, { once: true })
}

/** A part of a screen that is read only where it is shown. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  readAhead(load)
  const Part = lazy(async () => ({ default: await load() }))
  return function Later(props: P) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    )
  }
}

/**
 * The same for what opens: read at the first opening, and first mounted closed, because what opens remembers who had the focus
 * only when it sees the change, and gives it back there.
 */
export function laterOpened<P extends { opened: boolean }>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  readAhead(load)
  const Part = lazy(async () => ({ default: await load() }))
  function Opening(props: P) {
    const [mounted, setMounted] = useState(false)
    useEffect(() => setMounted(true), [])
    return <Part {...props} opened={mounted && props.opened} />
  }
  return function LaterOpened(props: P) {
    const [wanted, setWanted] = useState(false)
    if (props.opened && !wanted) setWanted(true)
    return wanted ? (
      <Suspense fallback={null}>
        <Opening {...props} />
      </Suspense>
    ) : null
  }
}
