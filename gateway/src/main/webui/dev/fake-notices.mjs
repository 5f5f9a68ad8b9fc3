// What Ada was told, of the things of fake-data.mjs.
import * as data from './fake-data.mjs'

const NOW = Date.now()
const HOUR = 3_600_000

const about = (n, kind, hoursAgo, more = {}) => ({
  id: data.id('4071', n),
  kind,
  occurredAt: new Date(NOW - hoursAgo * HOUR).toISOString(),
  read: hoursAgo > 20,
  eventId: data.brokerage,
  eventTitle: data.events[0].title,
  zone: 'Europe/Paris',
  objectId: data.id('4072', n),
  withName: null,
  title: null,
  text: null,
  place: null,
  startsAt: null,
  endsAt: null,
  startedAt: null,
  link: `/events/${data.brokerage}/agenda`,
  ...more,
})

const nameOf = (n) => `${data.people[n].givenName} ${data.people[n].familyName}`
const inSlot = (n) => ({ startsAt: data.slots[n].startsAt, endsAt: data.slots[n].endsAt })

const all = [
  about(1, 'ASKED', 0.1, { withName: nameOf(4), link: `/events/${data.brokerage}/requests` }),
  about(2, 'MOVED', 0.6, { withName: nameOf(5), place: 'A12', startedAt: data.slots[2].startsAt, ...inSlot(5) }),
  ...[3, 4, 5, 6, 7].map((n) => about(n, 'PLANNED', 1, { withName: nameOf(n + 3), place: String(n), ...inSlot(n) })),
  about(11, 'ANNOUNCED', 3, { title: 'The bus leaves at six', text: 'It waits in front of hall B.\n\nPlease bring your badge.', link: '/notices' }),
  about(12, 'PLACE_OFFERED', 4, { startsAt: data.slots[0].startsAt, endsAt: data.slots[0].startsAt, link: `/events/${data.brokerage}` }),
  about(8, 'ACCEPTED', 25, { withName: nameOf(6), link: `/events/${data.brokerage}/requests` }),
  about(9, 'SESSION_CHANGED', 26, { title: data.sessions[0].title, place: data.sessions[0].room, startsAt: data.sessions[0].startsAt, endsAt: data.sessions[0].endsAt }),
  about(10, 'WELCOME', 50, { link: `/events/${data.brokerage}` }),
]

/** What is long is long here, too: the bell's number at its widest. */
const BEFORE = process.env.CORDEE_FAKE_LONG ? 118 : 0

const unread = () => ({ count: BEFORE + all.filter(({ read }) => !read).length })

const ALWAYS = ['EVENT_SHIFTED', 'EVENT_CANCELLED']
const QUIETLY = ['MEETING_SOON', 'SESSION_SOON', 'CAFE_SOON', 'WITHDRAWN', 'EXPIRED', 'WELCOME']
const KINDS = ['ASKED', 'WITHDRAWN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'PLANNED', 'MOVED', 'OTHER_TABLE', 'OTHER_ZONE', 'CANCELLED', 'SESSION_CHANGED', 'SESSION_CANCELLED', 'CAFE_CHANGED', 'CAFE_PLACE_GONE', 'MEETING_SOON', 'SESSION_SOON', 'CAFE_SOON', ...ALWAYS, 'EVENT_SOON', 'ANNOUNCED', 'WELCOME', 'PLACE_OFFERED', 'PLACE_OFFER_OVER']
let settings = { kinds: KINDS.map((kind) => ({ kind, mail: !QUIETLY.includes(kind) })), always: ALWAYS, digest: 'AT_ONCE', quietHours: { from: '22:00', until: '07:00' }, zone: 'Europe/Paris', stoppedAt: null }

function chosen(change) {
  settings = { ...settings, ...change }
  return settings
}

let reminders = { reminders: [['EVENT', 1440], ['MEETING', 10], ['SESSION', 10], ['CAFE', null]].map(([subject, minutesBefore]) => ({ subject, minutesBefore })) }

function reminded(change) {
  reminders = { reminders: reminders.reminders.map((one) => change.reminders?.find(({ subject }) => subject === one.subject) ?? one) }
  return reminders
}

/** The inbox, which forgets with the process what was read. */
export function notices(method, [what], { fake, body }) {
  if (what === 'devices') return { key: 'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM', devices: [] }
  if (what === 'settings') return chosen(method === 'PUT' ? body : {})
  if (what === 'reminders') return reminded(method === 'PUT' ? body : {})
  if (what === 'announcements') return { told: 118, waiting: 0, sent: 104, refused: 2, unknown: 0, inboxOnly: 12 }
  if (what === 'unsubscriptions') return { kinds: ['PLANNED', 'MOVED', 'OTHER_TABLE', 'OTHER_ZONE', 'CANCELLED'] }
  if (method === 'PUT') {
    const last = all.findIndex(({ id }) => id === body.upTo)
    for (const [n, one] of all.entries()) if (body.ids?.includes(one.id) || (last >= 0 && n >= last)) one.read = true
    return unread()
  }
  if (what === 'unread') return fake === 'empty' ? { count: 0 } : unread()
  return { items: fake === 'empty' ? [] : all, next: null }
}
