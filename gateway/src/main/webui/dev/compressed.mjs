// Compresses the built client once, as well as can be, instead of at every answer: the gateway sends what lies beside a file.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** Pictures and fonts are compressed by themselves. */
const WORTH_IT = new Set(['.js', '.css', '.html', '.svg', '.json', '.webmanifest'])
/** Below, a packet is a packet. */
const SMALL = 1_000

const CODINGS = {
  '.br': (content) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  '.gz': (content) => gzipSync(content, { level: 9 }),
}

/** Writes each file's compressed forms beside it. */
export function compress(directory) {
  for (const entry of readdirSync(directory, { withFileTypes: true, recursive: true })) {
    const file = join(entry.parentPath, entry.name)
    if (!entry.isFile() || !WORTH_IT.has(extname(file))) continue
    const content = readFileSync(file)
    if (content.length < SMALL) continue
    for (const [ending, coded] of Object.entries(CODINGS)) writeFileSync(file + ending, coded(content))
  }
}

/** @returns {import('vite').Plugin} */
export const compressed = () => ({ name: 'compressed', apply: 'build', writeBundle: { order: 'post', handler: ({ dir }) => compress(dir) } })
