import type { TFunction } from 'i18next'
import type { EventView, Incident, RepairView } from '../api/types'
import type { ParticipantNames } from '../people/useParticipantNames'
import type { Times } from '../time/useTimes'

export type RepairKind = Incident['kind']

export const KINDS: RepairKind[] = ['NO_SHOW', 'LATE_ARRIVAL', 'TABLE_LOST', 'SLOT_CANCELLED', 'URGENT_REQUEST']

/** What has to be told for each kind. */
export const NEEDS: Record<RepairKind, ('participantId' | 'slotId' | 'tableId' | 'requestId')[]> = {
  NO_SHOW: ['participantId', 'slotId'],
  LATE_ARRIVAL: ['participantId', 'slotId'],
  TABLE_LOST: ['tableId', 'slotId'],
  SLOT_CANCELLED: ['slotId'],
  URGENT_REQUEST: ['requestId'],
}

/** Slots that can still change: while an event runs, those that have not begun; one long past may be replayed. */
export function openSlots({ slots, endsAt }: EventView, now: number) {
  const over = Date.parse(endsAt) < now
  return slots.filter(({ startsAt }) => over || Date.parse(startsAt) > now)
}

/** "Wed 26 Sept, 09:30–09:50" */
export function slotWords(event: EventView, times: Times, slotId: string) {
  const slot = event.slots.find(({ id }) => id === slotId)
  return slot ? `${times.shortDay(slot.startsAt)}, ${times.range(slot.startsAt, slot.endsAt)}` : '–'
}

export const tableWords = (event: EventView, tableId: string) => event.tables.find(({ id }) => id === tableId)?.label ?? '–'

/** "Wed 26 Sept, 09:30" */
function startWords(event: EventView, times: Times, slotId: string) {
  const slot = event.slots.find(({ id }) => id === slotId)
  return slot ? `${times.shortDay(slot.startsAt)}, ${times.time(slot.startsAt)}` : '–'
}

/** "Ada Lorenz is gone from Wed 26 Sept, 09:30 on" */
export function incidentWords(t: TFunction, event: EventView, times: Times, names: ParticipantNames, repair: RepairView) {
  const { kind, participantId, slotId, tableId, requestId } = repair.incident
  const urgent = [...repair.moves, ...repair.unplaced].find((one) => one.requestId === requestId)
  return t(`repair.incident.${kind}`, {
    who: participantId ? names.name(participantId) : '',
    slot: slotId ? (kind === 'SLOT_CANCELLED' ? slotWords : startWords)(event, times, slotId) : '',
    table: tableId ? tableWords(event, tableId) : '',
    pair: urgent ? t('timetable.pair', { host: names.name(urgent.hostId), guest: names.name(urgent.guestId) }) : '',
  })
}
