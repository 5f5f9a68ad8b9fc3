import type { CafeClockView, CafePlanView, CafeView } from '../api/types'

export const round = (number: number) => ({ number, startsAt: `2027-09-25T1${number}:00:00Z`, endsAt: `2027-09-25T1${number}:20:00Z`, question: `Why ${number}?` })
export const table = (number: number, hostId: string | null = null) => ({ number, label: `T${number}`, seats: 2, theme: '', hostId, briefing: '', open: true })

export const cafe: CafeView = {
  id: 'cafe',
  eventId: 'fair',
  title: 'AlpCafé',
  place: 'Hall',
  startsAt: '2027-09-25T11:00:00Z',
  endsAt: '2027-09-25T16:00:00Z',
  state: 'PLANNED',
  round: 0,
  capacity: 4,
  taken: 4,
  tables: [table(1, 'p-a'), table(2)],
  rounds: [round(1), round(2)],
  publishedPlanId: null,
  myGuestId: null,
  myState: null,
  version: 1,
}

export const plan: CafePlanView = {
  id: 'plan',
  number: 1,
  seed: 1,
  method: '',
  madeAt: '2027-09-25T10:00:00Z',
  published: false,
  figures: { repeats: 0, repeatsBound: 0, optimal: true, mostMeetings: 1, regionShare: 1, kindShare: 0.995, themesReached: 4, themesBound: 4, unmetWishes: 0, pairsWithoutCommonLanguage: 0 },
  newBadgeGuestIds: [],
  leastNewBadges: 0,
  wishes: [],
  rounds: [
    { number: 1, tables: [{ number: 1, guestIds: ['a', 'b'] }, { number: 2, guestIds: ['c', 'd'] }] },
    { number: 2, tables: [{ number: 1, guestIds: ['a', 'c'] }, { number: 2, guestIds: ['b', 'd'] }] },
  ],
}

export const clock: CafeClockView = { state: 'RUNNING', round: 1, rounds: 2, since: '2027-09-25T11:00:00Z', until: '2027-09-25T11:20:00Z', now: '2027-09-25T11:05:00Z', question: 'Why 1?', nextQuestion: 'Why 2?' }

export const NAMES: Record<string, string> = { a: 'Ada Lorenz', b: 'Ben Favre', c: 'Clara Novak', d: 'Dario Rossi' }

export const guest = (id: string, participantId = `p-${id}`) => ({ id, participantId, cafeId: 'cafe', personId: '', state: 'CONFIRMED' as const, reason: null, region: '', kind: '', cluster: '', languages: [] })
export const guests = ['a', 'b', 'c', 'd'].map((id) => guest(id))
export const nameOfGuest = (id: string) => NAMES[id] ?? '?'
