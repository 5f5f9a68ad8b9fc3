import { type Query, useQuery, type QueryKey } from '@tanstack/react-query'
import { theOwner } from '../session/owner'

const PREFIX = 'cordee.kept.'

interface Kept<T> {
  savedAt: number
  value: T
}

/** Where something of the person who is logged in is kept; nowhere while it is not known who that is. */
const placeOf = (key: QueryKey) => (theOwner() === undefined ? undefined : `${PREFIX}${theOwner() ?? ''}.${key.join('.')}`)

const DAY = 24 * 60 * 60 * 1000
/** What nobody has read with a network for so long is no agenda any more. */
export const OLDEST = 60 * DAY
/** Characters in all; browsers give some five million. */
export const MOST = 2_000_000
/** What does not age: who logged in last, without which nothing else can be read, and what the service tells once. */
const LASTING = ['session', 'feed']

const lasts = (place: string) => LASTING.some((name) => place.split('.').includes(name))

function savedAtOf(text: string): number {
  try {
    return Number((JSON.parse(text) as Partial<Kept<unknown>>).savedAt) || 0
  } catch {
    return 0
  }
}

/** Drops what was kept before that moment, and then the oldest until the rest is small enough. */
export function tidyKept(before = Date.now() - OLDEST, most = MOST): void {
  try {
    const all = Object.keys(localStorage)
      .filter((place) => place.startsWith(PREFIX) && !lasts(place))
      .map((place) => ({ place, text: localStorage.getItem(place) ?? '' }))
      .map(({ place, text }) => ({ place, savedAt: savedAtOf(text), size: place.length + text.length }))
      .sort((a, b) => b.savedAt - a.savedAt)
    let size = 0
    for (const one of all) {
      size += one.size
      if (one.savedAt < before || size > most) localStorage.removeItem(one.place)
    }
  } catch {
    // Nothing was kept then.
  }
}

/** Puts something on this device; where there is no room left, what can be read again gives way. Throws where even that does not help. */
export function store(place: string, text: string): void {
  try {
    localStorage.setItem(place, text)
  } catch {
    tidyKept(0, MOST / 2)
    localStorage.setItem(place, text)
  }
}

export function readKept<T>(key: QueryKey): Kept<T> | undefined {
  const place = placeOf(key)
  try {
    const text = place && localStorage.getItem(place)
    return text ? (JSON.parse(text) as Kept<T>) : undefined
  } catch {
    return undefined
  }
}

/** All that is kept of one kind, as `['event', …]`, the latest first. */
export function allKept<T>(kind: string): T[] {
  const place = placeOf([kind, ''])
  try {
    return Object.keys(localStorage)
      .filter((one) => place && one.startsWith(place))
      .map((one) => JSON.parse(localStorage.getItem(one) ?? '') as Kept<T>)
      .toSorted((a, b) => b.savedAt - a.savedAt)
      .map(({ value }) => value)
  } catch {
    return []
  }
}

export function keep(key: QueryKey, value: unknown, savedAt = Date.now()): void {
  const place = placeOf(key)
  try {
    if (place) store(place, JSON.stringify({ savedAt, value }))
    tidyKept(0)
  } catch {
    // Full or forbidden storage costs the offline copy, nothing else.
  }
}

export function dropKept(key: QueryKey): void {
  const place = placeOf(key)
  try {
    if (place) localStorage.removeItem(place)
  } catch {
    // Nothing was kept then.
  }
}

function forget(which: (place: string) => boolean): void {
  try {
    for (const place of Object.keys(localStorage)) if (place.startsWith(PREFIX) && which(place)) localStorage.removeItem(place)
  } catch {
    // Nothing was kept then.
  }
}

/** On logout: a shared phone must not show the last person's agenda. */
export const forgetKept = () => forget(() => true)

/** When somebody logs in: whoever used this device before has gone. */
export const forgetOthers = (owner: string) => forget((place) => !place.startsWith(`${PREFIX}${owner}.`))

const FRESH = 15_000

/**
 * A query whose last answer stays readable on this device without a network; `dataUpdatedAt` says how old it is. What was
 * kept is shown at once, and always read again: the person may have logged in, or moved a meeting, on the page before.
 */
export function useKeptQuery<T>(
  queryKey: QueryKey,
  queryFn: () => Promise<T>,
  isWorthKeeping: (value: T) => boolean = () => true,
  refetchInterval: (query: Query<T>) => number | false = () => false,
) {
  return useQuery({
    queryKey,
    queryFn: async () => {
      const value = await queryFn()
      if (isWorthKeeping(value)) keep(queryKey, value)
      else dropKept(queryKey)
      return value
    },
    initialData: () => readKept<T>(queryKey)?.value,
    initialDataUpdatedAt: () => readKept<T>(queryKey)?.savedAt,
    staleTime: ({ state }) => (state.dataUpdateCount === 0 ? 0 : FRESH),
    refetchInterval,
  })
}
