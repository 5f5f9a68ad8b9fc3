// What Clara has announced, and to whom.
import * as data from './fake-data.mjs'

const page = (items) => ({ items, next: null })
const HOUR = 3_600_000

const one = (n, more) => ({
  id: data.id('4073', n),
  subject: 'The bus leaves at six',
  text: 'It waits in front of hall B.\n\nPlease bring your badge.',
  segment: { organisationId: null, clusterId: null, organisationKind: null, withoutMeeting: false, meetingsBelow: null },
  sendAt: new Date(Date.now() - 3 * HOUR).toISOString(),
  state: 'SENT',
  receivers: data.participants.length,
  ...more,
})

const all = [
  one(2, { subject: 'Tomorrow begins at nine', text: 'The doors open at half past eight.', state: 'SCHEDULED', receivers: null, sendAt: new Date(Date.now() + 20 * HOUR).toISOString() }),
  one(1, {}),
]

export function announcements(method, [what, size], body) {
  if (what === 'segment') return size ? { count: data.participants.length } : page(data.participants)
  if (method === 'POST') {
    all.unshift(one(all.length + 1, { ...body, state: body.sendAt ? 'SCHEDULED' : 'SENT' }))
    return all[0]
  }
  if (method === 'DELETE') Object.assign(all.find(({ id }) => id === what) ?? {}, { state: 'CALLED_OFF' })
  return page(all)
}
