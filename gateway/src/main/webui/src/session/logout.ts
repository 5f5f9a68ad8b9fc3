import { OWN_REQUEST } from '../api/client'
import { forgetKept } from '../api/kept'
import { sayLoggedOut } from './owner'
import type { Session } from './useSession'

async function endOfSession(answer: Response): Promise<string> {
  if (!answer.ok || !answer.headers.get('Content-Type')?.includes('json')) return '/'
  const { location } = (await answer.json()) as { location?: string }
  return location ?? '/'
}

/**
 * Ends the session here and at the identity provider. The gateway answers `{"location": …}`, where to go on: a redirect could not be
 * followed, since the provider is another origin, and a form could not carry the header that proves whose request it is.
 */
export async function logout(session: Session): Promise<void> {
  const headers = { ...OWN_REQUEST, Accept: 'application/json', ...(session.csrf ? { 'X-CSRF-Token': session.csrf } : {}) }
  const answer = await fetch('/logout', { method: 'POST', headers, redirect: 'manual' })
  forgetKept()
  sayLoggedOut()
  location.assign(await endOfSession(answer))
}
