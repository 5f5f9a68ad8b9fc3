const BETWEEN_LOOKS = 300_000

/** The page names its first part, whose name says what is in it. */
const own = () => document.querySelector<HTMLScriptElement>('script[type=module]')?.getAttribute('src')

let isOld = false

/** Whether the server has another client than this one. */
export async function look(): Promise<boolean> {
  try {
    const mine = own()
    const page = await fetch('/', { cache: 'no-cache' })
    if (mine && page.ok) isOld = !(await page.text()).includes(mine)
  } catch {
    // Without a network there is no other client either.
  }
  return isOld
}

interface Navigations {
  state: { location: object }
  subscribe: (heard: (state: { location: object; navigation: { state: string } }) => void) => unknown
}

/**
 * A client that the server has replaced is read anew at the next screen that is opened: at that moment whoever has unsaved text was asked,
 * or it is kept as a draft, so nothing that was typed is lost.
 */
export function watchVersion(router: Navigations): void {
  let last = router.state.location
  let lookedAt = Date.now()
  const lookAgain = () => {
    if (document.hidden || Date.now() - lookedAt < BETWEEN_LOOKS) return
    lookedAt = Date.now()
    void look()
  }
  document.addEventListener('visibilitychange', lookAgain)
  setInterval(lookAgain, BETWEEN_LOOKS)
  // A part may be missing because the server has another client by now; Vite tells so.
  addEventListener('vite:preloadError', () => void look().then((old) => old && location.reload()))
  router.subscribe(({ location: opened, navigation }) => {
    if (navigation.state !== 'idle' || opened === last) return
    last = opened
    if (isOld) location.reload()
  })
}
