import { expect, it, vi } from 'vitest'
import { keep, readKept } from '../api/kept'
import { ownedBy } from '../session/owner'
import { LONGEST, putDraft, readDraft, tidyDrafts } from './shelf'

const drafts = () => Object.keys(localStorage).filter((place) => place.startsWith('cordee.draft.'))

it('leaves nothing on the device of what nobody has written on for long, whoever it was', () => {
  const start = Date.now()
  ownedBy('ada')
  putDraft('old', 'hers')
  ownedBy('ben')
  putDraft('old', 'his')
  localStorage.setItem('cordee.draft.ben.broken', '{')
  const clock = vi.spyOn(Date, 'now').mockReturnValue(start + LONGEST + 60_000)
  putDraft('young', 'his')
  // When a page starts
  tidyDrafts()
  // Then
  expect(drafts()).toEqual(['cordee.draft.ben.young'])
  expect(readDraft('young')).toBe('his')
  clock.mockRestore()
})

it('is put away although the browser has no room left: what can be read again gives way', () => {
  keep(['people', 'old'], 'x'.repeat(1_500_000))
  const real = Storage.prototype.setItem
  let refusals = 1
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (this: Storage, place: string, text: string) {
    if (refusals-- > 0) throw new DOMException('full', 'QuotaExceededError')
    real.call(this, place, text)
  })
  putDraft('request', 'Ten minutes?')
  expect(readDraft('request')).toBe('Ten minutes?')
  expect(readKept(['people', 'old'])).toBeUndefined()
})
