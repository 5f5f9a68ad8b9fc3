/** Wall-clock times of an event's IANA zone. Everything stored or sent is UTC; only these functions know about zones. */

interface WallClock {
  date: string
  time: string
}

const formats = new Map<string, Intl.DateTimeFormat>()

function wallClockFormat(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: knownZone(zone),
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    formats.set(zone, format)
  }
  return format
}

/** A zone that this browser does not know must not take the page with it: then UTC, which is at least the same for all. */
export function knownZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone && zone
  } catch {
    return 'UTC'
  }
}

function wallClock(instant: number, zone: string): WallClock {
  if (Number.isNaN(instant)) return { date: '', time: '' }
  const part = Object.fromEntries(wallClockFormat(zone).formatToParts(instant).map((p) => [p.type, p.value]))
  return { date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}:${part.second}` }
}

/** The day an instant falls on in the zone, as `2026-03-29`: what agenda sections are made of. */
export const dayIn = (zone: string, iso: string) => wallClock(Date.parse(iso), zone).date

/** The value of a `datetime-local` field, as `2026-03-29T09:30`. */
export function localIn(zone: string, iso: string): string {
  const { date, time } = wallClock(Date.parse(iso), zone)
  return date && `${date}T${time.slice(0, 5)}`
}

function offsetAt(instant: number, zone: string): number {
  const { date, time } = wallClock(instant, zone)
  return Date.parse(`${date}T${time}Z`) - Math.floor(instant / 1000) * 1000
}

/** What a field takes at most; without it a browser lets a year have six digits. */
export const LAST_MINUTE = '9999-12-31T23:59'

/** As a field gives it: a year has four digits, whatever the keyboard lets through. */
export const isWallClock = (local: string) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local) && !Number.isNaN(Date.parse(`${local}Z`))

/** The instant of a wall-clock time, or `''` where it is none. In the hour that is skipped in spring it moves forward; of the doubled one in autumn it is the first. */
export function instantOf(zone: string, local: string): string {
  if (!isWallClock(local)) return ''
  const asUtc = Date.parse(`${local}Z`)
  const before = offsetAt(asUtc - 86_400_000, zone)
  const after = offsetAt(asUtc + 86_400_000, zone)
  const candidates = [...new Set([before, after])].map((offset) => asUtc - offset)
  const exact = candidates.filter((instant) => localIn(zone, new Date(instant).toISOString()) === local.slice(0, 16))
  const chosen = exact.length > 0 ? Math.min(...exact) : asUtc - before
  return new Date(chosen).toISOString()
}

/** Groups by day in the zone, days and items in time order. */
export function byDay<T extends { startsAt: string }>(zone: string, items: T[]): { day: string; items: T[] }[] {
  const days = new Map<string, T[]>()
  for (const item of items.toSorted((a, b) => (Date.parse(a.startsAt) || Infinity) - (Date.parse(b.startsAt) || Infinity) || 0)) {
    const day = dayIn(zone, item.startsAt)
    days.set(day, [...(days.get(day) ?? []), item])
  }
  return [...days].map(([day, ofDay]) => ({ day, items: ofDay }))
}
