import { MutationCache, type Query, QueryCache, QueryClient } from '@tanstack/react-query'
import { wasLoggedIn } from '../session/owner'
import { dropKept } from './kept'
import { isPassing, isProblem } from './problem'

const RETRIES = 2

export const loginAddress = (returnTo = location.pathname + location.search) => `/login?returnTo=${encodeURIComponent(returnTo)}`

/** Without a network there is nothing to wait for: the person is told at once. */
export const mayRetry = (failures: number, error: unknown) => failures < RETRIES && isPassing(error) && navigator.onLine

const hasStatus = (error: unknown, ...statuses: number[]) => isProblem(error) && statuses.includes(error.status)

/** What was read before must not stand in for a refusal, neither here nor on the device. */
function unlearn(query: Query<unknown, unknown>): void {
  dropKept(query.queryKey)
  query.setState({ data: undefined, dataUpdatedAt: 0 })
}

export function newQueryClient(): QueryClient {
  // A session can end at any time. The page stays, covered, and the same person logs in beside it (SessionEnded).
  const askWhoItIs = () => void queries.invalidateQueries({ queryKey: ['session'] })
  const queries = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        const ended = hasStatus(error, 401)
        if (ended) askWhoItIs()
        if (hasStatus(error, 403, 404) || (ended && !wasLoggedIn())) unlearn(query)
      },
    }),
    mutationCache: new MutationCache({
      onError: (error) => {
        if (hasStatus(error, 401)) askWhoItIs()
      },
    }),
    defaultOptions: {
      // "always": when offline, fail at once and show what was kept instead of waiting silently.
      queries: { networkMode: 'always', staleTime: 15_000, retry: mayRetry },
      mutations: { networkMode: 'always', retry: mayRetry },
    },
  })
  return queries
}
