import type { AgendaItemView } from '../api/types'

export type Standing = 'past' | 'now' | 'next' | 'later'

/** What is running, and what comes next: the two things a person in a crowd looks for. What was called off is neither. */
export function standings(items: AgendaItemView[], now: number): Map<AgendaItemView, Standing> {
  const ordered = items.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
  const next = ordered.find((item) => Date.parse(item.startsAt) > now && item.kind !== 'BLOCKED' && !item.calledOff)
  return new Map(
    ordered.map((item) => {
      if (Date.parse(item.endsAt) <= now) return [item, 'past']
      if (Date.parse(item.startsAt) <= now && !item.calledOff) return [item, 'now']
      return [item, item === next ? 'next' : 'later']
    }),
  )
}
