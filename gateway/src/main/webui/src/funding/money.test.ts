import { expect, it } from 'vitest'
import { minorOf, moneyIn, unitsOf } from './money'

it('writes whole amounts without and others with their cents', () => {
  expect(moneyIn('en-GB', 200_000, 'EUR')).toBe('€2,000')
  expect(moneyIn('en-GB', 200_050, 'EUR')).toBe('€2,000.50')
  expect(moneyIn('en-GB', 2_000, 'JPY')).toBe('JP¥2,000')
})

it('reads back what it wrote, to the last minor unit', () => {
  for (const [minor, currency] of [[1, 'EUR'], [29, 'CHF'], [115, 'EUR'], [2_000, 'JPY'], [1_005, 'TND']] as const) expect(minorOf(unitsOf(minor, currency), currency)).toBe(minor)
})
