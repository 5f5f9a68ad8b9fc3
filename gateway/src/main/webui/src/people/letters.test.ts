import { expect, it } from 'vitest'
import { initials, letters } from './letters'

it.each([
  ['Ada Lorenz', 'AL'],
  ['😀 Emo Ji', '😀E'],
  ['👩🏽‍🔬 Lab', '👩🏽‍🔬L'],
  ['E\u0301mile Zola', 'E\u0301Z'],
  ['Ada  Maria Lorenz', 'AM'],
  ['Plato', 'P'],
  ['', ''],
])('%s is %s in short', (name, short) => {
  expect(initials(name)).toBe(short)
})

it('takes no letter apart, as counting code units does', () => {
  const family = '👨‍👩‍👧 fête'
  expect(letters(family)).toHaveLength(6)
  expect(letters(family).join('')).toBe(family)
  expect(letters(family)[0]).not.toBe(family.charAt(0))
})
