import type { HarvestEntry } from '../api/types'
import { type Vote, withVote } from './votes'

export type EntryKind = HarvestEntry['kind']

export interface EditKey {
  deviceId: string
  clock: number
}

/** One edit of an entry, as it is sent; it never changes, so that sending it twice changes nothing. */
export interface Edit extends EditKey {
  entryId: string
  replaces: EditKey[]
  tableNumber: number
  round: number
  kind: EntryKind
  text: string
  photoId: string | null
  writtenAt: string
}

/** RFC 9562: made on the device, so that an entry has its name before it has reached anybody. */
export function uuidV7(now = Date.now(), random: Uint8Array = crypto.getRandomValues(new Uint8Array(10))): string {
  const hex = [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const time = now.toString(16).padStart(12, '0')
  const variant = (8 + (parseInt(hex.charAt(3), 16) % 4)).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`
}

const same = (one: EditKey, other: EditKey) => one.deviceId === other.deviceId && one.clock === other.clock

const older = (one: EditKey, other: EditKey) => one.clock - other.clock || (one.deviceId < other.deviceId ? -1 : 1)

interface Standing {
  key: EditKey
  text: string
}

/** An entry with one more edit: what the edit saw is replaced, what it did not see stands beside it. */
function withEdit(entry: HarvestEntry, edit: Edit): HarvestEntry {
  const texts: Standing[] = [{ key: entry.key, text: entry.text }, ...entry.others]
  if (texts.some(({ key }) => same(key, edit))) return entry
  const standing = texts.filter(({ key }) => !edit.replaces.some((replaced) => same(replaced, key)))
  const all = [...standing, { key: { deviceId: edit.deviceId, clock: edit.clock }, text: edit.text }].sort((a, b) => older(b.key, a.key))
  const [latest, ...others] = all
  if (!latest) return entry
  return { ...entry, key: latest.key, text: latest.text, others, photoId: edit.photoId ?? entry.photoId }
}

const begun = (edit: Edit): HarvestEntry => ({
  id: edit.entryId,
  tableNumber: edit.tableNumber,
  round: edit.round,
  kind: edit.kind,
  text: edit.text,
  photoId: edit.photoId,
  key: { deviceId: edit.deviceId, clock: edit.clock },
  others: [],
  mine: true,
  votes: 0,
  myVote: false,
  myVoteClock: 0,
  writtenAt: edit.writtenAt,
})

/** What the device shows: what is known of the others, and over it what it has not sent yet. */
export function overlaid(entries: HarvestEntry[], unsent: Edit[], votes: Vote[] = []): HarvestEntry[] {
  const shown = new Map(entries.map((entry) => [entry.id, entry]))
  for (const edit of unsent.toSorted(older)) {
    const entry = shown.get(edit.entryId)
    shown.set(edit.entryId, entry ? withEdit(entry, edit) : begun(edit))
  }
  for (const vote of votes) {
    const entry = shown.get(vote.entryId)
    if (entry) shown.set(vote.entryId, withVote(entry, vote))
  }
  return [...shown.values()].filter(({ text, photoId, others }) => text !== '' || photoId !== null || others.some((other) => other.text !== ''))
}

interface Written {
  tableNumber: number
  round: number
  kind: EntryKind
  text: string
  photoId?: string | null
}

/** A new entry. */
export const firstEdit = (deviceId: string, written: Written, now = new Date()): Edit => ({
  ...written,
  photoId: written.photoId ?? null,
  entryId: uuidV7(now.getTime()),
  deviceId,
  clock: 1,
  replaces: [],
  writtenAt: now.toISOString(),
})

/** Writes over an entry and everything that stands beside it: the writer has seen both. */
export function nextEdit(deviceId: string, entry: HarvestEntry, text: string, now = new Date()): Edit {
  const seen = [entry.key, ...entry.others.map(({ key }) => key)]
  return {
    entryId: entry.id,
    deviceId,
    clock: Math.max(...seen.map(({ clock }) => clock)) + 1,
    replaces: seen,
    tableNumber: entry.tableNumber,
    round: entry.round,
    kind: entry.kind,
    text,
    photoId: text === '' ? null : entry.photoId,
    writtenAt: now.toISOString(),
  }
}
