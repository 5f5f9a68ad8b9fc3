import { type Query, useQuery, type QueryKey } from '@tanstack/react-query'
import { useEffect } from 'react'

const PREFIX = 'cordee.kept.'

interface Kept<T> {
  savedAt: number
  value: T
}

export function readKept<T>(key: QueryKey): Kept<T> | undefined {
  try {
    const text = localStorage.getItem(PREFIX + key.join('.'))
    return text ? (JSON.parse(text) as Kept<T>) : undefined
  } catch {
    return undefined
  }
}

export function keep(key: QueryKey, value: unknown, savedAt = Date.now()): void {
  try {
    localStorage.setItem(PREFIX + key.join('.'), JSON.stringify({ savedAt, value }))
  } catch {
    // Full or forbidden storage costs the offline copy, nothing else.
  }
}

function drop(key: QueryKey): void {
  try {
    localStorage.removeItem(PREFIX + key.join('.'))
  } catch {
    // Nothing was kept then.
  }
}

/** On logout: a shared phone must not show the last person's agenda. */
export function forgetKept(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
  } catch {
    // Nothing was kept then.
  }
}

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
  const query = useQuery({
    queryKey,
    queryFn,
    initialData: () => readKept<T>(queryKey)?.value,
    initialDataUpdatedAt: () => readKept<T>(queryKey)?.savedAt,
    staleTime: ({ state }) => (state.dataUpdateCount === 0 ? 0 : FRESH),
    refetchInterval,
  })
  const { data, dataUpdatedAt, isSuccess } = query
  const name = queryKey.join('.')
  const worth = isSuccess && isWorthKeeping(data)
  useEffect(() => {
    if (worth) keep([name], data, dataUpdatedAt)
    else if (isSuccess) drop([name])
  }, [name, data, dataUpdatedAt, isSuccess, worth])
  return query
}
