import { theOwner } from '../session/owner'

/** Not among what is kept for reading: a draft outlives a login of somebody else, who never sees it, and a logout. */
const PREFIX = 'cordee.draft.'
const LONGEST = 30 * 24 * 3_600_000

interface Shelved<T> {
  at: number
  value: T
}

const placeOf = (name: string) => (theOwner() ? `${PREFIX}${theOwner()}.${name}` : undefined)

export function readDraft<T>(name: string): T | undefined {
  const place = placeOf(name)
  try {
    const text = place && localStorage.getItem(place)
    const shelved = text ? (JSON.parse(text) as Shelved<T>) : undefined
    return shelved && shelved.at > Date.now() - LONGEST ? shelved.value : undefined
  } catch {
    return undefined
  }
}

export function putDraft(name: string, value: unknown): void {
  const place = placeOf(name)
  try {
    if (place) localStorage.setItem(place, JSON.stringify({ at: Date.now(), value }))
  } catch {
    // What is written then lasts as long as the page.
  }
}

export function dropDraft(name: string): void {
  const place = placeOf(name)
  try {
    if (place) localStorage.removeItem(place)
  } catch {
    // Nothing was put there then.
  }
}
