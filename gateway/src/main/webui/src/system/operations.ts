import { useQueries } from '@tanstack/react-query'
import { answerOf, OWN_REQUEST } from '../api/client'

/** Those who read messages, as the gateway names them. */
export const SERVICES = ['registry', 'events', 'matchmaking', 'notices'] as const
export type ServiceName = (typeof SERVICES)[number]

/** What operators ask is described to them alone (docs/messages.md), so no type of it is made from the document. */
export interface ParkedMessage {
  id: number
  direction: 'IN' | 'OUT'
  topic: string
  key: string
  reason: string
  parkedAt: string
}

export interface ParkedContent {
  id: number
  content: string
}

export interface DiscardedMessage {
  topic: string
  key: string
  count: number
  reason: string
  discardedAt: string
}

export interface ForgottenCopy {
  topic: string
  key: string
  forgottenAt: string
}

const path = (service: ServiceName, rest: string) => `/api/operations/${service}/${rest}`
const ofKey = ({ topic, key }: { topic: string; key: string }) => `parked-messages/${encodeURIComponent(topic)}/${encodeURIComponent(key)}`

async function ask<T>(method: 'GET' | 'POST', address: string, body?: unknown): Promise<T> {
  const headers = { Accept: 'application/json', ...(method === 'POST' ? { ...OWN_REQUEST, 'Content-Type': 'application/json' } : {}) }
  const response = await globalThis.fetch(address, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) })
  const said: unknown = await response.json().catch(() => ({}))
  return answerOf<T>(Promise.resolve(response.ok ? { data: said as T, response } : { error: said, response }))
}

export const contentOf = (service: ServiceName, parked: ParkedMessage) => ask<ParkedContent[]>('GET', path(service, ofKey(parked)))
export const replay = (service: ServiceName, parked: ParkedMessage) => ask<{ count: number }>('POST', path(service, `${ofKey(parked)}/replay`))
export const discard = (service: ServiceName, parked: ParkedMessage, reason: string) => ask<{ count: number }>('POST', path(service, `${ofKey(parked)}/discard`), { reason })

/** The messages of one key stand behind each other: they are handled together. */
export interface ParkedKey {
  first: ParkedMessage
  count: number
}

export function byKey(parked: ParkedMessage[]): ParkedKey[] {
  const keys = new Map<string, ParkedKey>()
  for (const one of parked) {
    const name = `${one.topic} ${one.key}`
    const before = keys.get(name)
    keys.set(name, before ? { ...before, count: before.count + 1 } : { first: one, count: 1 })
  }
  return [...keys.values()]
}

/** Each for itself: a service that is away hides nothing of the others. */
export function useParked() {
  return useQueries({
    queries: SERVICES.map((service) => ({
      queryKey: ['operations', service, 'parked'],
      queryFn: async () => byKey(await ask<ParkedMessage[]>('GET', path(service, 'parked-messages'))),
      refetchInterval: 15_000,
    })),
  })
}

/** What restores have taken from a service's copies, or what operators have thrown away. */
export function usePast<T>(what: 'discarded-messages' | 'forgotten-copies', enabled: boolean) {
  return useQueries({
    queries: SERVICES.map((service) => ({ queryKey: ['operations', service, what], queryFn: () => ask<T[]>('GET', path(service, what)), enabled })),
  })
}
