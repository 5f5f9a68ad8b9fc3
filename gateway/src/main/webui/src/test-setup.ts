import { notifications } from '@mantine/notifications'
import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { speakOfDesk, startI18n } from './i18n'
import { words as choiceWords } from './notice/choiceWords'
import { words as privacyWords } from './privacy/privacyWords'
import { words as noticeWords } from './notice/words'
import { ownedBy } from './session/owner'

// What Mantine asks of a browser and jsdom lacks.
Object.defineProperty(window, 'matchMedia', {
  configurable: true,
  value: (query: string) => ({ matches: false, media: query, addEventListener: vi.fn(), removeEventListener: vi.fn(), addListener: vi.fn(), removeListener: vi.fn() }),
})
class NoObserver {
  observe = vi.fn()
  unobserve = vi.fn()
  disconnect = vi.fn()
}
window.ResizeObserver = NoObserver
window.IntersectionObserver = NoObserver as unknown as typeof IntersectionObserver
Element.prototype.scrollIntoView = vi.fn()
HTMLDialogElement.prototype.showModal = function () {
  this.open = true
}
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })

// A second is short where other builds run beside.
configure({ asyncUtilTimeout: 10_000 })

await startI18n('en')
await speakOfDesk()
await noticeWords()
await choiceWords()
await privacyWords()

beforeEach(() => {
  localStorage.clear()
  ownedBy('me')
})
afterEach(() => {
  cleanup()
  notifications.clean()
})
