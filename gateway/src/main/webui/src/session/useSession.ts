import { useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../api/client'
import { forgetOthers, store } from '../api/kept'
import { isPassing, ProblemError } from '../api/problem'
import { nowIs, type Owner } from './owner'

export interface Session {
  authenticated: boolean
  /** Who it is, for good: names change, and two people may have the same. */
  subject?: string
  name?: string
  roles?: string[]
  /** If the gateway wants a token with the logout form. */
  csrf?: string
}

/** Begins as all that is kept, so that a logout forgets it with the rest. */
const KEPT = 'cordee.kept.session'

const personIn = ({ authenticated, subject, name }: Session) => (authenticated ? (subject ?? name ?? '') : null)

function keptSession(): Session | undefined {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? 'null') as Session | undefined
  } catch {
    return undefined
  }
}

function keepSession(session: Session): void {
  try {
    if (session.authenticated) store(KEPT, JSON.stringify(session))
    else localStorage.removeItem(KEPT)
  } catch {
    // Without storage there is nothing to read without a network either.
  }
}

async function askGateway(): Promise<Session> {
  const response = await fetch('/session', { headers: { Accept: 'application/json' } })
  if (response.status === 401) return { authenticated: false }
  if (!response.ok) throw new ProblemError(response.status, {})
  return (await response.json()) as Session
}

/** Who it is comes from the gateway. Only where it cannot be reached the last login counts, for what was kept of that person. */
async function readSession(): Promise<Session> {
  try {
    const session = await askGateway()
    const person = personIn(session)
    if (person !== null) forgetOthers(person)
    keepSession(session)
    nowIs(person)
    return session
  } catch (error) {
    const kept = isPassing(error) ? keptSession() : undefined
    if (!kept) throw error
    nowIs(personIn(kept))
    return kept
  }
}

export const sessionQuery = { queryKey: ['session'], queryFn: readSession }

export const useSession = () => useQuery(sessionQuery)

/** Who may make events; whether one may change this event says the event itself. */
export const organises = (session: Session | undefined) => session?.roles?.some((role) => role === 'organiser' || role === 'admin') === true

/** Whether the person whose things this page shows is, as far as this device knows, still logged in. */
export const stillHere = (owner: Owner) => (owner ?? null) === (keptSession() ? personIn(keptSession() as Session) : null)

/** Signing in creates or finds the person, so this PUT comes before anything else a person does. */
export function useMe(enabled = true) {
  return useQuery({ queryKey: ['me'], queryFn: () => answerOf(api.PUT('/api/registry/people/me')), enabled, staleTime: Infinity })
}
