import { instantOf } from '../time/zone'

export interface SlotPlan {
  /** Wall clock of the venue: `2012-09-26`. */
  date: string
  from: string
  to: string
  minutes: number
  pause: number
}

export interface PlannedSlot {
  /** Of a slot that is there already: its meetings stay with it, whatever comes before it. */
  id?: string
  startsAt: string
  endsAt: string
}

const MINUTE = 60_000

/** Slots of equal length with a pause between them; only whole slots that end in time. Counted in real minutes, also where the clock jumps. */
export function plannedSlots(zone: string, { date, from, to, minutes, pause }: SlotPlan): PlannedSlot[] {
  const first = Date.parse(instantOf(zone, `${date}T${from}`))
  const last = Date.parse(instantOf(zone, `${date}T${to}`))
  if (!(minutes >= 1) || !(pause >= 0) || Number.isNaN(first) || Number.isNaN(last)) return []
  const step = (minutes + pause) * MINUTE
  const count = Math.max(0, Math.floor((last - first + pause * MINUTE) / step))
  return Array.from({ length: count }, (_, n) => ({
    startsAt: new Date(first + n * step).toISOString(),
    endsAt: new Date(first + n * step + minutes * MINUTE).toISOString(),
  }))
}

const overlap = (a: PlannedSlot, b: PlannedSlot) => Date.parse(a.startsAt) < Date.parse(b.endsAt) && Date.parse(b.startsAt) < Date.parse(a.endsAt)

/** Adds a day's slots; a new slot gives way to one that is already there. */
export function joined(existing: PlannedSlot[], added: PlannedSlot[]): PlannedSlot[] {
  const fresh = added.filter((slot) => !existing.some((other) => overlap(slot, other)))
  return [...existing, ...fresh].toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
}

/** Planned before it was there, and saved meanwhile: it is the slot that is there, with all that hangs on it. */
export function known(slots: PlannedSlot[], stored: PlannedSlot[]): PlannedSlot[] {
  const at = new Map(stored.map((slot) => [`${Date.parse(slot.startsAt)} ${Date.parse(slot.endsAt)}`, slot.id]))
  return slots.map(({ id, startsAt, endsAt }) => ({ id: id ?? at.get(`${Date.parse(startsAt)} ${Date.parse(endsAt)}`), startsAt, endsAt }))
}
