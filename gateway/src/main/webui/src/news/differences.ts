import type { AgendaItemView, RequestView } from '../api/types'

/** Something that others, a timetable or the organiser changed for me. */
export type News =
  | { kind: 'planned' | 'called-off'; id: string; item: AgendaItemView }
  | { kind: 'moved' | 'other-table'; id: string; item: AgendaItemView; before: AgendaItemView }
  | { kind: 'asked' | 'withdrawn' | 'accepted' | 'declined' | 'expired'; id: string; personId: string | null }

/** An entry keeps its identity when it moves; a café that is there once a round is told by its place in the order. */
function entries(items: AgendaItemView[]): Map<string, AgendaItemView> {
  const seen = new Map<string, number>()
  const found = new Map<string, AgendaItemView>()
  for (const item of items.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))) {
    const source = `${item.kind} ${item.sourceId}`
    const count = seen.get(source) ?? 0
    seen.set(source, count + 1)
    found.set(`${source} ${count}`, item)
  }
  return found
}

function kindOfChange(before: AgendaItemView, item: AgendaItemView): 'moved' | 'other-table' | undefined {
  if (before.startsAt !== item.startsAt || before.endsAt !== item.endsAt) return 'moved'
  return before.tableLabel !== item.tableLabel || before.place !== item.place ? 'other-table' : undefined
}

/** What is over, or blocked by oneself, is no news; what is called off is as good as gone. */
const matters = (item: AgendaItemView, now: number) => item.kind !== 'BLOCKED' && !item.calledOff && Date.parse(item.endsAt) > now

/** What is different in an agenda, in the order of the day. */
export function agendaNews(before: AgendaItemView[], after: AgendaItemView[], now: number): News[] {
  const earlier = entries(before.filter((item) => matters(item, now)))
  const later = entries(after.filter((item) => matters(item, now)))
  const news: News[] = []
  for (const [id, item] of later) {
    const old = earlier.get(id)
    const kind = old && kindOfChange(old, item)
    if (!old) news.push({ kind: 'planned', id, item })
    else if (kind) news.push({ kind, id, item, before: old })
  }
  for (const [id, item] of earlier) if (!later.has(id)) news.push({ kind: 'called-off', id, item })
  return news.toSorted((one, other) => ('item' in one && 'item' in other ? one.item.startsAt.localeCompare(other.item.startsAt) : 0))
}

/** What has become of requests to me; of an accepted one the agenda tells. */
export function inboxNews(before: RequestView[], after: RequestView[]): News[] {
  const earlier = new Map(before.map((request) => [request.id, request.state]))
  return after.flatMap(({ id, state, hostPersonId }): News[] => {
    const old = earlier.get(id)
    if (old === undefined && state === 'PENDING') return [{ kind: 'asked', id, personId: hostPersonId }]
    return old === 'PENDING' && state === 'CANCELLED' ? [{ kind: 'withdrawn', id, personId: hostPersonId }] : []
  })
}

const ANSWERS = { DECLINED: 'declined', EXPIRED: 'expired' } as const

/** What has become of requests that I made; where a meeting came of it, the agenda tells. */
export function outboxNews(before: RequestView[], after: RequestView[]): News[] {
  const earlier = new Map(before.map((request) => [request.id, request.state]))
  return after.flatMap(({ id, state, meeting, guestPersonId }): News[] => {
    if (earlier.get(id) !== 'PENDING') return []
    if (state === 'ACCEPTED') return meeting ? [] : [{ kind: 'accepted', id, personId: guestPersonId }]
    return state === 'DECLINED' || state === 'EXPIRED' ? [{ kind: ANSWERS[state], id, personId: guestPersonId }] : []
  })
}
