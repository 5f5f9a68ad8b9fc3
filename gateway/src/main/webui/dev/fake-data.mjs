// Made-up people and organisations for looking at the client while developing. Never shipped, never part of a test.
const GIVEN = 'Lena Marc Giulia Luka Anna Théo Sofia Jan Eva Paul Chiara Nik Nora Hugo Elisa Tim Ines Noé Marta Rok Sara Jonas Claire Matteo'.split(' ')
const FAMILY = 'Brunner Moreau Rossi Kovač Huber Favre Conti Zupan Keller Blanc Ferrari Horvat Steiner Girard Ricci Novak Frei Dubois Moretti Oblak Weiss Roche Greco Mayer'.split(' ')
const FIRM = 'Gipfel|Cirque|Vetta|Skala|Firn|Névé|Passo|Greben'.split('|')
const TRADE = 'Mikrotechnik GmbH|Précision SA|Sensori Srl|Optika d.o.o.|Coatings AG|Robotique SAS|Medtech SpA|Institute'.split('|')
const COUNTRY = ['DE', 'FR', 'IT', 'SI', 'AT', 'CH']
const TOPIC = ['laser welding', 'micro-optics', 'MEMS packaging', 'surface metrology', 'watch components', 'medical implants', 'piezo actuators', 'clean-room assembly', 'femtosecond machining', 'hard coatings', 'precision moulding', 'force sensors']
const LANGUAGES = ['en', 'de', 'fr', 'it', 'sl']

let seed = 7
const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648
const pick = (list) => list[Math.floor(random() * list.length)]
export const id = (kind, n) => `01990000-${kind}-7000-8000-${String(n).padStart(12, '0')}`

const ZONE = 'Europe/Paris'
const E1 = id('e000', 1)

const slots = []
for (const day of ['2012-09-26', '2012-09-27', '2012-09-28']) {
  for (let n = 0; n < 12; n++) {
    const start = Date.parse(`${day}T07:30:00Z`) + n * 25 * 60_000 + (n >= 6 ? 95 * 60_000 : 0)
    slots.push({ id: id('5107', slots.length + 1), number: slots.length + 1, startsAt: new Date(start).toISOString(), endsAt: new Date(start + 20 * 60_000).toISOString() })
  }
}
const tables = Array.from({ length: 24 }, (_, n) => ({ id: id('7ab1', n + 1), number: n + 1, label: String(n + 1) }))

export const sectors = [
  ['C', 'Manufacturing'],
  ['26.51', 'Manufacture of instruments and appliances for measuring, testing and navigation'],
  ['26.70', 'Manufacture of optical instruments, magnetic and optical media and photographic equipment'],
  ['28.99', 'Manufacture of other special-purpose machinery n.e.c.'],
  ['72.10', 'Research and experimental development on natural sciences and engineering'],
].map(([code, title]) => ({ code, title, parent: null, level: code.length > 1 ? 4 : 1 }))

export const people = Array.from({ length: 180 }, (_, n) => ({
  id: id('9e09', n + 1),
  givenName: n === 0 ? 'Ada' : n === 1 ? 'Clara' : GIVEN[(n * 7) % GIVEN.length],
  familyName: n === 0 ? 'Lorenz' : n === 1 ? 'Novak' : FAMILY[(n * 5 + Math.floor(n / 24)) % FAMILY.length],
  organisationId: id('0f90', (n % 120) + 1),
  organisationName: `${FIRM[n % 8]} ${TRADE[Math.floor(n / 8) % 8]}`,
}))

export const participants = people.map((person, n) => ({
  id: id('9a97', n + 1),
  eventId: E1,
  personId: person.id,
  organisationId: person.organisationId,
  state: n % 31 === 30 ? 'WITHDRAWN' : 'REGISTERED',
  registeredAt: new Date(Date.parse('2012-06-01T08:00:00Z') + n * 7_400_000).toISOString(),
}))

export const profiles = people.map((person, n) => {
  const [a, b, c] = [pick(TOPIC), pick(TOPIC), pick(TOPIC)]
  return {
    participantId: participants[n].id,
    personId: person.id,
    organisationId: person.organisationId,
    organisationName: person.organisationName,
    organisationKind: n % 8 === 7 ? 'INSTITUTE' : 'COMPANY',
    country: COUNTRY[n % 6],
    headline: `We bring ${a} from the prototype into series.`,
    offers: [`Contract manufacturing with ${a}`, `Feasibility study on ${b} within four weeks`],
    requests: [`Partner for ${c} in small series`, 'A pilot customer in medical technology'],
    offerKeywords: [a, b],
    requestKeywords: [c],
    nace: ['26.51'],
    languages: ['en', LANGUAGES[n % 5]].filter((x, i, all) => all.indexOf(x) === i),
    unavailableSlotIds: n % 4 === 0 ? slots.slice(0, 3).map((slot) => slot.id) : [],
    instantBooking: n % 3 === 2,
    version: 1,
  }
})

const event = (n, more) => ({
  id: id('e000', n), kind: 'FAIR', status: 'PUBLISHED', zone: ZONE, description: null, venue: 'Micropolis, Besançon', capacity: 180, taken: 174, placesLeft: 6, registrationOpen: true,
  startsAt: '2012-09-25T07:00:00Z', endsAt: '2012-09-28T15:30:00Z', slots: [], tables: [], organiserIds: [people[1].id], myRole: null, myParticipantId: null, acceptanceAwaited: false, version: 3, ...more,
})

export const events = [
  event(1, { title: 'Micronora 2012: microtechnics brokerage', startsAt: '2012-09-26T06:30:00Z', slots, tables, description: 'The international fair of microtechniques and precision. Eleven clusters bring their members to Besançon: meet them at numbered tables in hall A2.\n\nThe inter-cluster workshop on Wednesday is open to all participants.\n\n**Bring with you**\n\n- two samples of what you make\n- one question for [another cluster](https://example.org/clusters)' }),
  event(2, { kind: 'CAFE', title: 'AlpCafé Grenoble: what helps small firms to go abroad?', venue: 'Maison de l’International, Grenoble', startsAt: '2012-10-11T12:00:00Z', endsAt: '2012-10-11T16:00:00Z', capacity: 48, taken: 46, placesLeft: 0 }),
  event(3, { kind: 'NETWORKING_DAY', title: 'Networking day Photonics & Precision', venue: 'Kulturhaus, Freiburg im Breisgau', zone: 'Europe/Berlin', startsAt: '2012-11-08T08:00:00Z', endsAt: '2012-11-08T17:00:00Z', capacity: 120, taken: 118, placesLeft: 0 }),
  event(4, { kind: 'DELEGATION', title: 'Delegation trip: precision mechanics around Ljubljana', venue: 'Ljubljana', zone: 'Europe/Ljubljana', startsAt: '2013-03-20T07:00:00Z', endsAt: '2013-03-22T15:00:00Z', capacity: 25, taken: 0, status: 'DRAFT', kindOf: 'draft' }),
]
for (const one of events) delete one.kindOf

const session = (n, title, room, startsAt, endsAt, capacity, taken, description = null) => ({ id: id('5e55', n), title, description, room, startsAt, endsAt, capacity, taken, version: 1 })
export const sessions = [
  session(1, 'Opening and guided tour of the clusters’ stands', 'Hall A2, entrance', '2012-09-26T06:45:00Z', '2012-09-26T07:20:00Z', 60, 41),
  session(2, 'International inter-cluster workshop', 'Room Courbet', '2012-09-26T12:00:00Z', '2012-09-26T14:00:00Z', 40, 40, 'Where do eleven clusters gain from working together? Short pitches, then round tables.'),
  session(3, 'Presentation of the Microtechnics Alliance', 'Forum', '2012-09-26T15:30:00Z', '2012-09-26T16:15:00Z', 120, 77),
  session(4, 'Funding for cross-border pilots', 'Room Pasteur', '2012-09-27T12:15:00Z', '2012-09-27T13:00:00Z', 50, 12),
]

const topics = (n) => TOPIC.slice(n % 9, (n % 9) + 2)
export const recommendations = profiles.slice(2, 26).map((profile, n) => ({
  participantId: profile.participantId, personId: profile.personId, organisationId: profile.organisationId, organisationName: profile.organisationName,
  country: profile.country, headline: profile.headline, score: 0.95 - n / 30, requestState: n === 1 ? 'PENDING' : n === 3 ? 'ACCEPTED' : null,
  reasons: [
    { kind: 'THEY_OFFER_WHAT_YOU_SEEK', terms: topics(n) },
    ...(n % 2 ? [{ kind: 'YOU_OFFER_WHAT_THEY_SEEK', terms: topics(n + 4).slice(0, 1) }] : []),
    ...(n % 3 === 0 ? [{ kind: 'SHARED_LANGUAGE', terms: ['Français'] }] : []),
  ],
}))

export const requests = []
export const meetings = []
export function book(request, slot, table) {
  const meeting = { id: id('3ee7', meetings.length + 1), eventId: E1, requestId: request.id, hostId: request.hostId, guestId: request.guestId, slotId: slot.id, tableId: table.id, tableNumber: table.number, tableLabel: table.label, startsAt: slot.startsAt, endsAt: slot.endsAt, state: 'CONFIRMED', version: 1 }
  meetings.push(meeting)
  Object.assign(request, { meeting, state: 'ACCEPTED' })
  return meeting
}
export function ask(hostId, guestId, more = {}) {
  const badge = (participantId) => profiles.find((profile) => profile.participantId === participantId)
  const [host, guest] = [badge(hostId), badge(guestId)]
  const request = { id: id('4e90', requests.length + 1), eventId: E1, hostId, hostPersonId: host?.personId, hostOrganisationName: host?.organisationName,
    guestId, guestPersonId: guest?.personId, guestOrganisationName: guest?.organisationName, createdAt: '2012-09-01T10:00:00Z', message: '', priority: 'NICE', state: 'PENDING', preferredSlotId: null, expiresAt: '2012-09-27T10:00:00Z', meeting: null, unplacedReason: null, version: 1, ...more }
  requests.push(request)
  return request
}

const me = participants[0].id
for (const [n, slot, table] of [[5, 1, 6], [9, 3, 11], [14, 5, 2], [20, 8, 17], [33, 14, 6], [41, 17, 23]]) book(ask(n % 2 ? me : participants[n].id, n % 2 ? participants[n].id : me, { state: 'ACCEPTED' }), slots[slot], tables[table])
ask(participants[7].id, me, { message: 'We read that you weld titanium below 0.2 mm. We would like to see whether that works for our pump housing.', preferredSlotId: slots[9].id, priority: 'MUST' })
ask(participants[12].id, me, { message: 'Shall we talk about a joint application for the autumn call?' })
ask(participants[22].id, me)
ask(participants[28].id, me, { state: 'DECLINED' })
ask(me, participants[3].id, { message: 'Your force sensors could solve our gripper’s weakest point.', preferredSlotId: slots[10].id })
ask(me, participants[17].id, { state: 'ACCEPTED' })
ask(me, participants[19].id, { state: 'ACCEPTED', unplacedReason: 'NO_COMMON_SLOT' })
for (let n = 0; n < 420; n++) {
  const [host, guest] = [pick(participants).id, pick(participants).id]
  if (host !== guest && host !== me && guest !== me) ask(host, guest, { state: n % 5 ? 'ACCEPTED' : pick(['PENDING', 'DECLINED', 'EXPIRED']), priority: n % 11 ? 'NICE' : 'MUST' })
}
const busy = new Set()
const occupy = (slot, ...ids) => ids.every((x) => !busy.has(slot.id + x)) && ids.every((x) => busy.add(slot.id + x))
for (const meeting of meetings) for (const x of [meeting.hostId, meeting.guestId, meeting.tableId]) busy.add(meeting.slotId + x)
export const placements = []
const open = requests.filter((request) => request.state === 'ACCEPTED' && !request.meeting && request.hostId !== me)
for (const request of open) {
  const found = slots.flatMap((slot, n) => (n % 12 < 9 ? tables.slice(0, 22).map((table) => ({ slot, table })) : [])).find(({ slot, table }) => random() > 0.35 && occupy(slot, request.hostId, request.guestId, table.id))
  if (found && placements.length < 301) placements.push({ requestId: request.id, hostId: request.hostId, guestId: request.guestId, slotId: found.slot.id, tableId: found.table.id })
}
const remedies = [
  (slotId) => ({ slotId, changes: [{ kind: 'ADD_TABLE', participantId: null, requestId: null, hostId: null, guestId: null }] }),
  (slotId) => ({ slotId, changes: [{ kind: 'OPEN_SLOT', participantId: participants[4].id, requestId: null, hostId: null, guestId: null }, { kind: 'ADD_TABLE', participantId: null, requestId: null, hostId: null, guestId: null }] }),
  () => null,
]
export const numberOf = ({ slotId, tableId }) => 1000 * slots.findIndex((slot) => slot.id === slotId) + tables.findIndex((table) => table.id === tableId)
export const unplaced = open
  .filter((request) => !placements.some((placement) => placement.requestId === request.id))
  .map((request, n) => ({ requestId: request.id, hostId: request.hostId, guestId: request.guestId, reason: ['GUEST_FULL', 'NO_COMMON_SLOT', 'HOST_FULL', 'GUEST_FULL', 'NO_TABLE'][n % 5], remedy: remedies[n % 3](slots[n % slots.length].id) }))

const reasons = ['GUEST_FULL', 'NO_COMMON_SLOT', 'HOST_FULL', 'NO_TABLE'].map((reason) => ({ reason, count: unplaced.filter((one) => one.reason === reason).length }))
const advice = [
  { kind: 'TABLES_ALL_DAY', slotId: null, amount: 2, placed: 9 },
  { kind: 'TABLES_IN_SLOT', slotId: slots[3].id, amount: 2, placed: 4 },
  { kind: 'MORE_SLOTS', slotId: null, amount: 1, placed: 3 },
]
const quality = { weight: 2 * placements.length - 9, weightBound: 2 * placements.length - 9, boundMethod: 'PRICES', people: 140, shortfall: 0, leastShortfall: 0, peopleWithAvoidableBreaks: 6, breaks: 21, leastBreaks: 9 }
const run = (n, state, more) => ({ id: id('7139', n), eventId: E1, state, seed: 41 + n, thorough: false, leastMeetings: null, mostMeetings: null, quality, progress: 1, requested: open.length, placed: placements.length, upperBound: open.length - 9, stopped: false, reasons, whatIf: null, advice, createdAt: `2012-09-2${n}T16:2${n}:00Z`, finishedAt: `2012-09-2${n}T16:3${n}:00Z`, ...more })
export const timetables = [run(1, 'ROLLED_BACK', { placed: placements.length - 12 }), run(2, 'PUBLISHED'), run(3, 'DONE', { upperBound: placements.length, thorough: true, leastMeetings: 2, mostMeetings: 12, quality: { ...quality, shortfall: 3, leastShortfall: 3, peopleWithAvoidableBreaks: 0, breaks: 9 } })]
export { slots, tables, E1 as brokerage, me }
