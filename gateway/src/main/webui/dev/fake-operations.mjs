// Messages that wait, for the screen of who runs the system.
const minutesAgo = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString()

const parked = {
  matchmaking: [
    { id: 7, direction: 'IN', topic: 'participants.v1', key: '0198a000-0000-7000-8000-0000000000a1', reason: 'java.lang.IllegalArgumentException: a participant without an event: 0198a000-0000-7000-8000-00000000beef', parkedAt: minutesAgo(95) },
    { id: 8, direction: 'IN', topic: 'participants.v1', key: '0198a000-0000-7000-8000-0000000000a1', reason: 'It waits behind another', parkedAt: minutesAgo(90) },
  ],
  events: [{ id: 2, direction: 'OUT', topic: 'findings.v1', key: '0198a000-0000-7000-8000-0000000000a2', reason: 'The message has 1,200,345 bytes, and 1,000,000 may be sent', parkedAt: minutesAgo(15) }],
}
const past = {
  'forgotten-copies': { registry: [{ topic: 'findings.v1', key: '0198a000-0000-7000-8000-0000000000a3', epoch: 2, forgottenAt: minutesAgo(1500) }] },
  'discarded-messages': { notices: [{ direction: 'IN', topic: 'announcements.v1', key: '0198a000-0000-7000-8000-0000000000a4', count: 1, reason: 'Of an event that was only tried out', discardedAt: minutesAgo(4000) }] },
}

export function operations(method, [service, what, topic, key]) {
  const own = parked[service] ?? []
  if (method === 'POST') {
    parked[service] = own.filter((one) => one.topic !== topic || one.key !== key)
    return { count: own.length - parked[service].length }
  }
  if (what !== 'parked-messages') return past[what]?.[service] ?? []
  if (!topic) return own
  return own.filter((one) => one.topic === topic && one.key === key).map((one) => ({ ...one, content: JSON.stringify({ header: { version: 3, epoch: 1 }, participantId: key, givenName: 'Maximiliane', familyName: 'von und zu Hohenfels-Waldburg' }, null, 2) }))
}
