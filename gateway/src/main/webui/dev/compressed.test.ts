import { mkdtempSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { compress } from './compressed.mjs'

it('puts beside each text what a browser may be sent instead, and leaves what is compressed', () => {
  const place = mkdtempSync(join(tmpdir(), 'client-'))
  const text = 'const part = 1;\n'.repeat(100)
  mkdirSync(join(place, 'assets'))
  for (const [name, content] of [['assets/part.js', text], ['assets/font.woff2', text], ['small.js', 'x']]) writeFileSync(join(place, name as string), content as string)

  compress(place)

  expect(readdirSync(place).sort()).toEqual(['assets', 'small.js'])
  expect(readdirSync(join(place, 'assets')).sort()).toEqual(['font.woff2', 'part.js', 'part.js.br', 'part.js.gz'])
  expect(String(brotliDecompressSync(readFileSync(join(place, 'assets/part.js.br'))))).toBe(text)
  expect(String(gunzipSync(readFileSync(join(place, 'assets/part.js.gz'))))).toBe(text)
})
