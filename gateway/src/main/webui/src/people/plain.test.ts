import { expect, it } from 'vitest'
import { hasWords } from './plain'

it.each([
  ['Café', 'cafe'],
  ['Cafe\u0301', 'CAFÉ'],
  ['Straße', 'strasse'],
  ['STRASSE', 'straße'],
  ['Größe', 'GRÖSSE'],
  ['Øresund', 'oresund'],
  ['Zoé Straßer Photonik AG', 'photonik zoe'],
  ['anything', ' '],
])('finds %s by %s', (text, wanted) => expect(hasWords(text, wanted)).toBe(true))

it('does not find what lacks one of the words', () => expect(hasWords('Zoé Straßer', 'zoe favre')).toBe(false))
