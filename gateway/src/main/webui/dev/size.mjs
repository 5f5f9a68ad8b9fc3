// What a participant's first screen costs, of the built client: script as the gateway sends it (gzip), and files. Fails above the limits.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const KILOBYTE = 1000
/** Of script, compressed. */
export const LIMIT = 200 * KILOBYTE
/** Of scripts and style sheets; fonts, icons and data have the rest of the 25 requests of a first load, which the walk of all screens counts. */
export const FILES = 12

/** What is read at an address beyond the page itself. */
const SCREENS = {
  'start, events, an event': [],
  agenda: ['src/agenda/AgendaPage.tsx'],
  'people, a person, requests': ['src/attendee.ts'],
}

function withImports(manifest, name, found = new Set()) {
  if (found.has(name)) return found
  found.add(name)
  if (!manifest[name]) throw new Error(`the build has no ${name}`)
  for (const one of manifest[name].imports ?? []) withImports(manifest, one, found)
  return found
}

/** The language with most bytes, since somebody reads it. */
function longestTexts(manifest, sizeOf) {
  const texts = Object.values(manifest).filter(({ src }) => src?.endsWith('texts.first.virtual.js'))
  if (texts.length === 0) throw new Error('the build has no texts')
  return texts.map(({ file }) => file).sort((a, b) => sizeOf(b) - sizeOf(a))[0]
}

/** @returns {{screen: string, script: number, files: number, broken: string[]}[]} */
export function costs(manifest, html, sizeOf) {
  const besides = [...html.matchAll(/<script src="\/([^"]+)"/g)].map(([, file]) => file)
  return Object.entries(SCREENS).map(([screen, parts]) => {
    const chunks = ['index.html', ...parts].reduce((found, name) => withImports(manifest, name, found), new Set())
    const scripts = new Set([...[...chunks].map((name) => manifest[name].file), longestTexts(manifest, sizeOf), ...besides])
    const styles = new Set([...chunks].flatMap((name) => manifest[name].css ?? []))
    const script = [...scripts].reduce((sum, file) => sum + sizeOf(file), 0)
    const files = scripts.size + styles.size
    const broken = [script > LIMIT && `more than ${LIMIT / KILOBYTE} kB of script`, files > FILES && `more than ${FILES} files`].filter(Boolean)
    return { screen, script, files, broken }
  })
}

function main() {
  const dist = new URL('../dist/', import.meta.url)
  const read = (file) => readFileSync(new URL(file, dist))
  const found = costs(JSON.parse(read('.vite/manifest.json')), String(read('index.html')), (file) => gzipSync(read(file)).length)
  for (const { screen, script, files, broken } of found) {
    console.log(`${screen}: ${(script / KILOBYTE).toFixed(1)} kB of script compressed (at most ${LIMIT / KILOBYTE}), ${files} files (at most ${FILES})`)
    for (const one of broken) console.error(`  too much: ${one}`)
  }
  if (found.some(({ broken }) => broken.length > 0)) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
