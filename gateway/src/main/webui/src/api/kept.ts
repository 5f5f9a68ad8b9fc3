import { useQuery, type QueryKey } from '@tanstack/react-query'
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

/** On logout: a shared phone must not show the last person's agenda. */
export function forgetKept(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
  } catch {
    // Nothing was kept then.
  }
}

/** A query whose last answer stays readable on this device without a network; `dataUpdatedAt` says how old it is. */
export function useKeptQuery<T>(queryKey: QueryKey, queryFn: () => Promise<T>, enabled = true) {
  const query = useQuery({
    queryKey,
    queryFn,
    enabled,
    initialData: () => (enabled ? readKept<T>(queryKey)?.value : undefined),
    initialDataUpdatedAt: () => readKept<T>(queryKey)?.savedAt,
  })
  const { data, dataUpdatedAt, isSuccess } = query
  const name = queryKey.join('.')
  useEffect(() => {
    if (isSuccess) keep([name], data, dataUpdatedAt)
  }, [name, data, dataUpdatedAt, isSuccess])
  return query
}
