// A café in its second round whose third host has left, and one that is planned, for work on their screens.
import * as data from './fake-data.mjs'

const ROUND = 20 * 60_000
const MOVE = 5 * 60_000
const begin = Date.now() - ROUND - MOVE - 12 * 60_000
const iso = (time) => new Date(time).toISOString()
const page = (items) => ({ items, next: null })
const id = (n) => data.id('cafe', n)

const THEMES = ['Trust between clusters', 'Apprentices across the border', 'A common test bench', 'Money for first contacts', 'Suppliers nobody knows', 'What a region can promise']
const QUESTIONS = ['What keeps companies of two regions from working together?', 'What would have to be there on Monday for it to begin?', 'Which one step should the regions take together?']
const tables = THEMES.map((theme, n) => ({ number: n + 1, label: String(n + 1), seats: 4, open: true, theme, hostId: data.participants[n].id, briefing: n ? '' : 'Let everybody speak once before anybody speaks twice. Write what was said, not what you think of it.' }))
const rounds = QUESTIONS.map((question, n) => ({ number: n + 1, question, startsAt: iso(begin + n * (ROUND + MOVE)), endsAt: iso(begin + n * (ROUND + MOVE) + ROUND) }))
const guests = data.participants.slice(0, 24).map((one, n) => ({ id: id(100 + n), cafeId: id(1), participantId: one.id, personId: one.personId, region: ['FRC2', 'CH01', 'DE13', 'ITC1'][n % 4], kind: ['COMPANY', 'INSTITUTE', 'COMPANY', 'AUTHORITY'][n % 4], cluster: '', languages: ['fr', 'en'], state: n === 23 ? 'PENDING' : n === 2 ? 'WITHDRAWN' : 'CONFIRMED', reason: null }))
const wish = (one, other, together) => ({ oneGuestId: guests[one].id, otherGuestId: guests[other].id, together, kept: !together || one >= 6 || other >= 6 })
let wishes = [wish(0, 1, true), wish(8, 17, true), wish(9, 20, false)]
const tableOf = (guest, round) => (guest < 6 ? guest : (guest + (Math.floor(guest / 6) + 1) * round) % 6)
const seated = rounds.map((_, r) => ({ number: r + 1, tables: tables.map((table, t) => ({ number: table.number, guestIds: guests.filter((__, g) => tableOf(g, r) === t).map((guest) => guest.id) })) }))
const plan = { id: id(2), number: 3, seed: 1, method: 'late change', madeAt: iso(begin - 3_600_000), published: true, newBadgeGuestIds: [guests[8].id], leastNewBadges: 1, rounds: seated, figures: { repeats: 0, repeatsBound: 0, mostMeetings: 1, optimal: true, regionShare: 1, kindShare: 0.96, themesReached: 72, themesBound: 72, pairsWithoutCommonLanguage: 1, unmetWishes: 0 } }
const cafe = (who) => ({ id: id(1), eventId: data.brokerage, title: 'AlpCafé Besançon', place: 'Salle des Alpes', startsAt: rounds[0].startsAt, endsAt: rounds[2].endsAt, capacity: 24, taken: 24, state: 'RUNNING', round: 2, rounds, tables, publishedPlanId: plan.id, myGuestId: who === 'ada' ? guests[0].id : null, myState: who === 'ada' ? 'CONFIRMED' : null, version: 4 })
const planned = (who) => ({ ...cafe(who), id: id(3), title: 'AlpCafé Biel', state: 'PLANNED', round: 0, publishedPlanId: null })
const seats = (cafeId) => ({ ...plan, wishes, ...(cafeId === id(3) ? { published: false, method: 'CONSTRUCTION', newBadgeGuestIds: [], leastNewBadges: 0 } : {}) })
const index = (guestId) => guests.findIndex((guest) => guest.id === guestId)
const clock = () => ({ now: iso(Date.now()), state: 'RUNNING', round: 2, rounds: 3, since: rounds[1].startsAt, until: rounds[1].endsAt, question: QUESTIONS[1], nextQuestion: QUESTIONS[2] })
const stop = (round, guest) => ({ round: round.number, question: round.question, startsAt: round.startsAt, endsAt: round.endsAt, host: guest < 6, ...(({ number, label, theme }) => ({ tableNumber: number, tableLabel: label, theme }))(tables[tableOf(guest, round.number - 1)]) })
const entry = (n, tableNumber, round, kind, text, votes, mine = false) => ({ id: id(300 + n), key: { clock: 1, deviceId: id(9) }, kind, text, votes, mine, myVote: n === 2, myVoteClock: n === 2 ? 1 : 0, others: [], photoId: null, round, tableNumber, writtenAt: iso(begin + n * 60_000) })
const entries = [
  entry(1, 1, 1, 'KEY_IDEA', 'Nobody answers a stranger: introductions have to come from the own cluster.', 9, true),
  entry(2, 1, 1, 'COMMENT', 'Two of us have waited four months for an answer from across the border.', 4),
  entry(3, 1, 2, 'QUESTION', 'Who pays the first trip?', 6),
  entry(4, 2, 1, 'KEY_IDEA', 'Exchange apprentices for six weeks; the contracts come by themselves.', 11),
  entry(5, 3, 1, 'KEY_IDEA', 'Share the measuring machine in Biel by the hour.', 7),
  entry(6, 4, 1, 'COMMENT', 'A voucher of 2,000 € would be enough, but it must be there within two weeks.', 5),
  entry(7, 5, 2, 'QUESTION', 'Could the fair list who buys, and not only who sells?', 2),
]
const findings = [
  { id: id(500), cafeId: id(1), version: 1, state: 'PUBLISHED', statement: 'First contacts succeed when a cluster that both trust introduces them.', instrument: 'PROMOTION', themes: ['Trust between clusters'], supports: [entries[0].id, entries[1].id], dissents: [], mergedInto: null, votes: 13 },
  { id: id(501), cafeId: id(1), version: 2, state: 'DRAFT', statement: 'A small voucher for the first trip, paid within two weeks.', instrument: 'PILOT', themes: ['Money for first contacts'], supports: [entries[5].id, entries[2].id], dissents: [entries[6].id], mergedInto: null, votes: 11 },
]

/** Guests who are let in, described or taken out. */
function change(one, method, body) {
  for (const { participantId, ...known } of body?.guests ?? []) {
    const at = guests.findIndex((guest) => guest.participantId === participantId)
    const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null))
    if (at >= 0) Object.assign(guests[at], given, { state: guests[at].state === 'WITHDRAWN' ? 'PENDING' : guests[at].state })
    else guests.push({ ...guests[0], ...given, id: id(100 + guests.length), participantId, state: 'PENDING', region: '', kind: '', languages: [] })
  }
  if (method === 'DELETE') Object.assign(guests[index(one)], { state: 'WITHDRAWN' })
}

/** What follows `/api/events/{id}/cafes`. */
export function cafes([cafeId, what, one], who, method, body) {
  if (!cafeId) return page([cafe(who), planned(who)])
  if (method === 'POST' && (what === 'plans' || (what === 'late-changes' && !body.preview)) && body?.wishes) wishes = body.wishes.map((w) => wish(index(w.oneGuestId), index(w.otherGuestId), w.together))
  switch (what) {
    case undefined:
      return cafeId === id(3) ? planned(who) : cafe(who)
    case 'clock':
      return clock()
    case 'route':
      return who === 'ada' ? { cafeId: id(1), guestId: guests[8].id, participantId: data.participants[8].id, place: 'Salle des Alpes', planNumber: 3, title: 'AlpCafé Besançon', stops: rounds.map((round) => stop(round, 8)) } : undefined
    case 'hosting':
      return who === 'ada' ? { tableNumber: 1, tableLabel: '1', theme: THEMES[0], briefing: tables[0].briefing, rounds: seated.map((round, r) => ({ number: round.number, question: QUESTIONS[r], ...Object.fromEntries(['participantId', 'personId'].map((what) => [`${what}s`, round.tables[0].guestIds.map((guest) => guests.find((g) => g.id === guest)[what])])) })) } : undefined
    case 'harvest':
      return { entries }
    case 'guests':
      if (method === 'POST' || method === 'DELETE') change(one, method, body)
      return page(cafeId === id(3) ? guests.map((guest) => ({ ...guest, state: 'CONFIRMED' })) : guests)
    case 'plans':
      return one || method === 'POST' ? seats(cafeId) : page([seats(cafeId)])
    case 'late-changes':
      return seats(cafeId)
    case 'findings':
      return page(findings)
    default:
      return {}
  }
}
