import { QueryCache, QueryClient } from '@tanstack/react-query'
import { isPassing, isProblem } from './problem'

const RETRIES = 2

export const loginAddress = (returnTo = location.pathname + location.search) => `/login?returnTo=${encodeURIComponent(returnTo)}`

export const mayRetry = (failures: number, error: unknown) => failures < RETRIES && isPassing(error)

export function newQueryClient(): QueryClient {
  return new QueryClient({
    // A session can end at any time; every screen then leads to the login and back.
    queryCache: new QueryCache({
      onError: (error) => {
        if (isProblem(error) && error.status === 401) location.assign(loginAddress())
      },
    }),
    defaultOptions: {
      // "always": when offline, fail at once and show what was kept instead of waiting silently.
      queries: { networkMode: 'always', staleTime: 15_000, retry: mayRetry },
      mutations: { networkMode: 'always', retry: mayRetry },
    },
  })
}
