/** Whose things this page shows and this device keeps. Everything kept is filed under its owner, so that nobody finds another's. */

/** The login of a person, `null` for nobody, `undefined` until the gateway has said who it is. */
export type Owner = string | null | undefined

let owner: Owner

const LOGGED_OUT = 'cordee.logged-out'

/** To be put in place by tests: everything in memory belongs to the person before. */
export const page = { startAgain: () => location.reload() }

export const theOwner = () => owner

/** For the start of a page, and of a test. */
export function ownedBy(who: Owner): void {
  owner = who
}

/** True where somebody was logged in on this very page and now is not: what they write is still on it. */
export const wasLoggedIn = () => typeof owner === 'string'

/** Called with every answer about who it is. An ended session keeps its owner: the same person may log in beside the page. */
export function nowIs(who: string | null): void {
  if (who === null) owner ??= null
  else if (typeof owner === 'string' && owner !== who) page.startAgain()
  else owner = who
}

/** Tells the other tabs of this browser. */
export function sayLoggedOut(): void {
  try {
    localStorage.setItem(LOGGED_OUT, String(Date.now()))
  } catch {
    // They find out as soon as they ask for something.
  }
}

/**
 * A page that the browser has put aside (back/forward cache) comes back as it was, with everything in memory. It is hidden
 * meanwhile, and starts again unless the same person is still logged in: `stillHere` must need no network to know.
 */
export function guardPage(stillHere: (who: Owner) => boolean, onReturn: () => void): void {
  const { style } = document.documentElement
  addEventListener('pagehide', ({ persisted }) => {
    if (persisted) style.visibility = 'hidden'
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    if (!stillHere(owner)) return page.startAgain()
    style.visibility = ''
    onReturn()
  })
  addEventListener('storage', ({ key }) => {
    if (key === LOGGED_OUT && wasLoggedIn()) page.startAgain()
  })
}
