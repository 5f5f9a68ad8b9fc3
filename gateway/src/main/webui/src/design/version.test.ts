import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { look, watchVersion } from './version'

const page = (part: string) => vi.fn(() => Promise.resolve(new Response(`<script type="module" src="${part}"></script>`)))
let heard: (state: { location: object; navigation: { state: string } }) => void
const here = {}
const router = { state: { location: here }, subscribe: (listener: typeof heard) => void (heard = listener) }
const reload = vi.fn()

beforeEach(() => {
  document.head.innerHTML = '<script type="module" src="/assets/index-1.js"></script>'
  vi.stubGlobal('location', { reload })
  reload.mockClear()
})
afterEach(async () => {
  vi.stubGlobal('fetch', page('/assets/index-1.js'))
  await look()
  vi.unstubAllGlobals()
  document.head.innerHTML = ''
})

it('reads a replaced client anew at the next screen, and not before', async () => {
  watchVersion(router)
  vi.stubGlobal('fetch', page('/assets/index-2.js'))
  expect(await look()).toBe(true)
  heard({ location: here, navigation: { state: 'idle' } })
  heard({ location: here, navigation: { state: 'loading' } })
  expect(reload).not.toHaveBeenCalled()

  heard({ location: {}, navigation: { state: 'idle' } })
  expect(reload).toHaveBeenCalledOnce()
})

it('reads a replaced client anew where one of its parts is gone', async () => {
  watchVersion(router)
  vi.stubGlobal('fetch', page('/assets/index-2.js'))

  dispatchEvent(new Event('vite:preloadError'))

  await vi.waitFor(() => expect(reload).toHaveBeenCalled())
})

it('stays while the server has the same, or none', async () => {
  watchVersion(router)
  vi.stubGlobal('fetch', page('/assets/index-1.js'))
  expect(await look()).toBe(false)
  vi.stubGlobal('fetch', vi.fn(() => Promise.reject(new TypeError('offline'))))
  expect(await look()).toBe(false)
  vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(new Response('busy', { status: 503 }))))
  expect(await look()).toBe(false)

  heard({ location: {}, navigation: { state: 'idle' } })
  expect(reload).not.toHaveBeenCalled()
})
