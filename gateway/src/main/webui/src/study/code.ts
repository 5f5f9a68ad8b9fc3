import { plain } from '../people/plain'

const MOST = 27

/** A short name in capitals made of what somebody wrote, unlike those that are taken. */
export function codeOf(name: string, taken: string[]): string {
  const capitals = plain(name)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^[^A-Z]+/, '')
    .slice(0, MOST)
    .replace(/_+$/, '')
  const code = capitals || 'INSTRUMENT'
  if (!taken.includes(code)) return code
  for (let number = 2; ; number++) if (!taken.includes(`${code}_${number}`)) return `${code}_${number}`
}
