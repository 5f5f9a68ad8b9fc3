// Who waits for a place at the networking day, which is full; Ada is among them.
import * as data from './fake-data.mjs'

const HOUR = 3_600_000
const at = (hours) => new Date(Date.now() + hours * HOUR).toISOString()

const one = (n, more) => ({ id: data.id('4091', n), eventId: data.events[2].id, personId: data.people[n].id, givenName: data.people[n].givenName, familyName: data.people[n].familyName, state: 'WAITING', position: null, joinedAt: at(n - 90), offeredUntil: null, ...more })

const line = [one(2, { state: 'OFFERED', offeredUntil: at(20) }), one(3, { state: 'OFFERED', offeredUntil: at(21) }), ...[4, 5, 0, 6, 7].map((n, at) => one(n, { position: at + 1 }))]
let mine = line.find(({ personId }) => personId === data.people[0].id)
let rules = { offerHours: 24 }

/** At the café a place is offered to her. */
export function waitlist(method, eventId, [what, verb], { fake, body }) {
  if (what === 'rules') {
    if (method === 'PUT') rules = body
    return rules
  }
  if (method === 'DELETE') {
    mine = null
    return {}
  }
  if (verb) return { ...data.participants[0], state: 'REGISTERED' }
  if (method === 'POST') {
    mine = one(0, { position: 6 })
    return mine
  }
  if (what === 'me') return eventId === data.events[1].id ? one(0, { state: 'OFFERED', offeredUntil: at(20) }) : mine
  return { items: fake === 'empty' ? [] : line, next: null }
}
