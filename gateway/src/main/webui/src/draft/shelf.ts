import { store } from '../api/kept'
import { theOwner } from '../session/owner'

/** Not among what is kept for reading: a draft outlives a login of somebody else, who never sees it, and a logout. */
const PREFIX = 'cordee.draft.'
/** Milliseconds after which nobody waits for a draft any more. */
export const LONGEST = 30 * 24 * 3_600_000

interface Shelved<T> {
  at: number
  value: T
}

function atOf(text: string | null): number {
  try {
    return Number((JSON.parse(text ?? '') as Partial<Shelved<unknown>>).at) || 0
  } catch {
    return 0
  }
}

/** For the start of a page: drops the drafts, whosever they are, that nobody has written on for long. */
export function tidyDrafts(): void {
  try {
    for (const place of Object.keys(localStorage).filter((one) => one.startsWith(PREFIX)))
      if (atOf(localStorage.getItem(place)) <= Date.now() - LONGEST) localStorage.removeItem(place)
  } catch {
    // Nothing was put there then.
  }
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
    if (place) store(place, JSON.stringify({ at: Date.now(), value }))
  } catch {
    // What is written then lasts as long as the page.
  }
}

/** All drafts of the person who is logged in, who is nobody any more. */
export function dropDrafts(): void {
  try {
    const own = theOwner() ? `${PREFIX}${theOwner()}.` : undefined
    for (const place of Object.keys(localStorage).filter((one) => own && one.startsWith(own))) localStorage.removeItem(place)
  } catch {
    // Nothing was put there then.
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
