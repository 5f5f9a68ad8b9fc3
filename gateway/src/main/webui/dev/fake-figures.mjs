// What Clara sees of her fair at a glance.
import * as data from './fake-data.mjs'

const figures = (pairs, most = null) => pairs.map(([name, count]) => ({ name, count, most }))
const day = (n) => new Date(Date.UTC(2012, 7, 1 + n)).toISOString().slice(0, 10)

export const eventFigures = {
  registered: 174,
  waiting: 7,
  days: figures(Array.from({ length: 24 }, (_, n) => [day(n), 1 + ((n * 7) % 15)])),
  countries: figures([['FR', 61], ['CH', 48], ['DE', 33], ['IT', 15], ['SI', 9], ['AT', 5], ['', 3]]),
  kinds: figures([['COMPANY', 121], ['INSTITUTE', 28], ['UNIVERSITY', 19], ['AUTHORITY', 4], ['', 2]]),
  sessions: data.sessions.map(({ title, taken, capacity }) => ({ name: title, count: taken, most: capacity })),
  cafes: [{ name: 'AlpCafé Besançon', count: 24, most: 24 }],
}

export const meetingFigures = {
  requests: figures([['ACCEPTED', 214], ['CANCELLED', 12], ['DECLINED', 31], ['EXPIRED', 9], ['PENDING', 40]]),
  slots: data.slots.map(({ startsAt }, n) => ({ name: startsAt, count: (n * 5) % 22, most: 22 })),
  people: figures([['0', 14], ['1', 22], ['2', 41], ['3', 50], ['4', 30], ['5', 17]]),
}
