// Repairs on the day, for work on their screens. What moves is made up.
import * as data from './fake-data.mjs'

const id = (n) => data.id('4e9a', n)
const place = ([slot, table]) => ({ slotId: data.slots[slot].id, tableId: data.tables[table].id })
const placed = data.placements.slice(0, 8)
const request = new Map(data.requests.map((one) => [one.id, one]))
const pair = ({ requestId }) => ({ requestId, hostId: request.get(requestId).hostId, guestId: request.get(requestId).guestId })
const moves = (count) => placed.slice(0, count).map((one, n) => ({ ...pair(one), meetingId: id(100 + n), from: { slotId: one.slotId, tableId: one.tableId }, to: place([12 + n, 3 + n]) }))
const lost = (count) => placed.slice(5, 5 + count).map((one, n) => ({ ...pair(one), meetingId: id(200 + n), from: { slotId: one.slotId, tableId: one.tableId }, reason: n ? 'GUEST_FULL' : 'HOST_FULL' }))
const offers = (count) => data.unplaced.slice(0, count).map((one, n) => ({ ...pair(one), slotId: data.slots[2 + n].id, accepted: false }))
const none = { participantId: null, slotId: null, tableId: null, requestId: null }

const repair = (n, incident, more) => ({ id: id(n), eventId: data.brokerage, state: 'PROPOSED', incident: { ...none, ...incident }, most: null, moves: [], unplaced: [], offers: [], leastMoves: 0, proven: true, createdAt: `2012-09-26T07:0${n}:00Z`, appliedAt: null, version: 0, ...more, moving: (more.moves ?? []).filter(({ meetingId }) => meetingId).length })

export const repairs = [
  repair(3, { kind: 'NO_SHOW', participantId: data.participants[6].id, slotId: data.slots[2].id }, { moves: moves(2), unplaced: lost(2), offers: offers(2), leastMoves: 2 }),
  repair(2, { kind: 'SLOT_CANCELLED', slotId: data.slots[4].id }, { moves: moves(5), unplaced: lost(1), leastMoves: 4, proven: false, most: 6 }),
  repair(1, { kind: 'TABLE_LOST', tableId: data.tables[4].id, slotId: data.slots[1].id }, { state: 'APPLIED', moves: moves(3), leastMoves: 3, appliedAt: '2012-09-26T07:02:00Z', version: 1 }),
]

export const closed = data.slots.slice(1, 12).map((slot) => ({ slotId: slot.id, tableId: data.tables[23].id }))

export function propose({ kind, most = null, ...what }) {
  const urgent = kind === 'URGENT_REQUEST' && { ...moves(1)[0], requestId: what.requestId, meetingId: null, from: null, hostId: request.get(what.requestId)?.hostId, guestId: request.get(what.requestId)?.guestId }
  const made = repair(repairs.length + 1, { kind, ...what }, { most, moves: urgent ? [urgent, ...moves(1)] : moves(2), leastMoves: urgent ? 1 : 2 })
  repairs.unshift(made)
  return made
}

export function apply(one, acceptOffers = []) {
  return Object.assign(one, { state: 'APPLIED', offers: one.offers.map((offer) => ({ ...offer, accepted: acceptOffers.includes(offer.requestId) })) })
}
