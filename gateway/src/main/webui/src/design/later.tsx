import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { Failed } from './States'
import { Unread } from './Unread'

const PATIENCE = 3_000

/** What the browser says of a line that is paid for by the byte; not every browser says anything. */
export const sparing = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true

/**
 * What the first screen leads to is read when that screen has long stood: it is there at the first press then, and without a network.
 * Not where somebody asked to spare data.
 */
export function readAhead(load: () => Promise<unknown>): void {
  if (!import.meta.env.PROD || sparing()) return
  const soon = () => setTimeout(() => void load().catch(() => undefined), PATIENCE)
  if (document.readyState === 'complete') soon()
  else addEventListener('load', soon, { once: true })
}

interface Reading<P> {
  Part?: ComponentType<P>
  /** Why it could not be read. */
  error?: unknown
  retry: () => void
}

/**
 * A part of the client that is read when it is first wanted. One that cannot be read is told, not thrown: it takes nothing of the page
 * with it, and is asked for again when the network is back.
 */
export function partOf<P extends object>(load: () => Promise<ComponentType<P>>): (wanted?: boolean) => Reading<P> {
  readAhead(load)
  let known: ComponentType<P> | undefined
  return function usePart(wanted = true) {
    const [Part, setPart] = useState(() => known)
    const [error, setError] = useState<unknown>()
    const isReading = wanted && !Part && !error
    useEffect(() => {
      if (!isReading) return
      let isHere = true
      const read = (part: ComponentType<P>) => {
        known = part
        if (isHere) setPart(() => part)
      }
      load().then(read, (reason: unknown) => isHere && setError(reason))
      return () => {
        isHere = false
      }
    }, [isReading])
    const retry = () => setError(undefined)
    useEffect(() => {
      if (!error) return
      addEventListener('online', retry)
      return () => removeEventListener('online', retry)
    }, [error])
    return { Part, error, retry }
  }
}

type Without<P> = (error: unknown, retry: () => void, props: P) => ReactNode

/** A part of a screen that is read only where it is shown; `without` stands there where that fails. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>, without: Without<P> = (error, retry) => <Failed error={error} retry={retry} />): ComponentType<P> {
  const usePart = partOf(load)
  return function Later(props: P) {
    const { Part, error, retry } = usePart()
    if (Part) return <Part {...props} />
    return error ? without(error, retry, props) : null
  }
}

/** The same for a dialog: over the page, and to be closed, as it would be itself. */
export const laterDialog = <P extends { onClose: () => void; opened?: boolean }>(load: () => Promise<ComponentType<P>>) =>
  later<P>(load, (error, retry, { opened = true, onClose }) => opened && <Unread error={error} retry={retry} onClose={onClose} />)

/** The same for one that stays when it closes, with some grace: read at the first opening. */
export function laterOpened<P extends { opened: boolean; onClose: () => void }>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Part = laterDialog(load)
  return function LaterOpened(props: P) {
    const [wanted, setWanted] = useState(false)
    if (props.opened && !wanted) setWanted(true)
    return wanted ? <Part {...props} /> : null
  }
}
