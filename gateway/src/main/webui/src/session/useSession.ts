import { useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../api/client'
import { useKeptQuery } from '../api/kept'
import { ProblemError } from '../api/problem'

export interface Session {
  authenticated: boolean
  name?: string
  roles?: string[]
  /** If the gateway wants a token with the logout form. */
  csrf?: string
}

async function readSession(): Promise<Session> {
  const response = await fetch('/session', { headers: { Accept: 'application/json' } })
  if (response.status === 401) return { authenticated: false }
  if (!response.ok) throw new ProblemError(response.status, {})
  return (await response.json()) as Session
}

/** Only a login is kept: that nobody was logged in says nothing about the next page. */
export const useSession = () => useKeptQuery(['session'], readSession, ({ authenticated }) => authenticated)

/** Signing in creates or finds the person, so this PUT comes before anything else a person does. */
export function useMe(enabled = true) {
  return useQuery({ queryKey: ['me'], queryFn: () => answerOf(api.PUT('/api/registry/people/me')), enabled, staleTime: Infinity })
}
