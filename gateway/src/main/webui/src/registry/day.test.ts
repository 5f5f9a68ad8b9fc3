import { expect, it } from 'vitest'
import { daysAfter, yearAfter } from './day'

it('counts days across months and years', () => {
  expect(daysAfter(new Date('2026-11-29T23:59:00Z'), 60)).toBe('2027-01-28')
})

it('finds the same day a year later', () => {
  expect(yearAfter('2026-12-31')).toBe('2027-12-31')
  expect(yearAfter('2028-02-29')).toBe('2029-02-28')
  expect(yearAfter('2027-02-28')).toBe('2028-02-28')
})
