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
      timeZone: zone,
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

function wallClock(instant: number, zone: string): WallClock {
  const part = Object.fromEntries(wallClockFormat(zone).formatToParts(instant).map((p) => [p.type, p.value]))
  return { date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}:${part.second}` }
}

/** The day an instant falls on in the zone, as `2026-03-29`: what agenda sections are made of. */
export const dayIn = (zone: string, iso: string) => wallClock(Date.parse(iso), zone).date

/** The value of a `datetime-local` field, as `2026-03-29T09:30`. */
export function localIn(zone: string, iso: string): string {
  const { date, time } = wallClock(Date.parse(iso), zone)
  return `${date}T${time.slice(0, 5)}`
}

function offsetAt(instant: number, zone: string): number {
  const { date, time } = wallClock(instant, zone)
  return Date.parse(`${date}T${time}Z`) - Math.floor(instant / 1000) * 1000
}

/** The instant of a wall-clock time. In the hour that is skipped in spring it moves forward; of the doubled one in autumn it is the first. */
export function instantOf(zone: string, local: string): string {
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
  for (const item of items.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))) {
    const day = dayIn(zone, item.startsAt)
    days.set(day, [...(days.get(day) ?? []), item])
  }
  return [...days].map(([day, ofDay]) => ({ day, items: ofDay }))
}
