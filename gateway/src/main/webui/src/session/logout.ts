import { OWN_REQUEST } from '../api/client'
import { forgetKept } from '../api/kept'
import { sayLoggedOut } from './owner'
import type { Session } from './useSession'

async function endOfSession(answer: Response): Promise<string> {
  if (!answer.ok || !answer.headers.get('Content-Type')?.includes('json')) return '/'
  const { location } = (await answer.json()) as { location?: string }
  return location ?? '/'
}

/** What the last person is told is not shown on a shared device: its push service says then that nobody is there. */
async function shownNoMore(): Promise<void> {
  try {
    const worker = await navigator.serviceWorker?.getRegistration()
    await (await worker?.pushManager?.getSubscription())?.unsubscribe()
  } catch {
    // A browser that cannot be asked shows nothing either.
  }
}

/**
 * Ends the session here and at the identity provider. The gateway answers `{"location": …}`, where to go on: a redirect could not be
 * followed, since the provider is another origin, and a form could not carry the header that proves whose request it is.
 */
export async function logout(session: Session): Promise<void> {
  await shownNoMore()
  const headers = { ...OWN_REQUEST, Accept: 'application/json', ...(session.csrf ? { 'X-CSRF-Token': session.csrf } : {}) }
  const answer = await fetch('/logout', { method: 'POST', headers, redirect: 'manual' })
  forgetKept()
  sayLoggedOut()
  location.assign(await endOfSession(answer))
}
