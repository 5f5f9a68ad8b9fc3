import { expect, it } from 'vitest'
import { codeOf } from './code'

it('makes capitals of what people write, in every language', () => {
  expect(codeOf('Vouchers for SMEs', [])).toBe('VOUCHERS_FOR_SMES')
  expect(codeOf('1. Förderung grenzüberschreitender Netze', [])).toBe('FORDERUNG_GRENZUBERSCHREITE')
  expect(codeOf('Обучение', [])).toBe('INSTRUMENT')
})

it('never gives one name twice', () => {
  expect(codeOf('Events', ['EVENTS', 'EVENTS_2'])).toBe('EVENTS_3')
})
