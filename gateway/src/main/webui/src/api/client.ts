import createClient, { type Middleware } from 'openapi-fetch'
import { ProblemError } from './problem'
import type { paths } from './schema'
import type { Problem } from './types'

const SAFE = ['GET', 'HEAD']

/** The gateway refuses unsafe requests without this header: another site's form cannot send it. */
export const OWN_REQUEST = { 'X-Cordee-Request': '1' }

const ownRequests: Middleware = {
  onRequest({ request }) {
    // As the screens speak, which may not be what the browser prefers.
    request.headers.set('Accept-Language', document.documentElement.lang)
    if (!SAFE.includes(request.method)) for (const [name, value] of Object.entries(OWN_REQUEST)) request.headers.set(name, value)
    return request
  },
}

export const api = createClient<paths>({
  baseUrl: globalThis.location.origin,
  // Looked up at each call, so that a test can put a fake in its place.
  fetch: (request) => globalThis.fetch(request),
})
api.use(ownRequests)

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** Unwraps an answer; a refusal is thrown as {@link ProblemError}. */
export async function answerOf<T>(pending: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await pending
  if (!response.ok) throw new ProblemError(response.status, typeof error === 'object' ? (error as Problem) : {})
  return data as T
}

interface Page<T> {
  items: T[]
  next: string | null
}

export const PAGE_SIZE = 200

/** Reads a list to its end, page by page. */
export async function allPages<T>(read: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = []
  let cursor: string | undefined
  do {
    const page = await read(cursor)
    items.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor)
  return items
}

export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` })
export const idempotent = (key: string) => ({ 'Idempotency-Key': key })
