import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { network, show, type Sent } from '../test-support'
import { LateBell } from './LateBell'
import { daysOf, entriesOf } from './days'
import { NoticesPage } from './NoticesPage'
import type { NoticeView } from './noticeQueries'

const notice = (id: string, more: Partial<NoticeView> = {}): NoticeView => ({
  id,
  kind: 'ASKED',
  occurredAt: '2012-09-20T10:00:00Z',
  read: false,
  eventId: 'fair',
  eventTitle: 'A fair',
  zone: 'Europe/Paris',
  objectId: `object-${id}`,
  withName: 'Ben Favre',
  title: null,
  text: null,
  place: null,
  startsAt: null,
  endsAt: null,
  startedAt: null,
  link: '/events/fair/requests',
  ...more,
})

const met = (id: string, more: Partial<NoticeView> = {}) => notice(id, { kind: 'PLANNED', place: 'A2', startsAt: '2012-09-26T07:30:00Z', endsAt: '2012-09-26T07:50:00Z', link: '/events/fair/agenda', ...more })

describe('the list', () => {
  it('makes one line of a timetable, and keeps a few meetings apart', () => {
    expect(entriesOf([met('a'), met('b'), met('c')]).map(({ notices }) => notices.length)).toEqual([1, 1, 1])
    expect(entriesOf([notice('x'), met('a'), met('b'), met('c'), met('d')]).map(({ notices }) => notices.length)).toEqual([1, 4])
  })

  it('keeps what is read apart from what is not, and one event from another', () => {
    const mixed = [met('a'), met('b'), met('c', { read: true }), met('d', { read: true }), met('e', { eventId: 'other', read: true })]
    expect(entriesOf(mixed)).toHaveLength(5)
  })

  it('is divided by day', () => {
    const day = (iso: string) => iso.slice(0, 10)
    const days = daysOf([notice('b'), notice('a', { occurredAt: '2012-09-19T10:00:00Z' })], { day })
    expect(days.map((one) => [one.day, one.entries.length])).toEqual([
      ['2012-09-20', 1],
      ['2012-09-19', 1],
    ])
  })
})

function inbox(notices: NoticeView[]): Sent[] {
  let read: string[] = []
  return network(({ method, path, body }) => {
    if (path === '/session') return { body: { authenticated: true, subject: 'ada', name: 'Ada', roles: [] } }
    const now = notices.map((one) => ({ ...one, read: one.read || read.includes(one.id) }))
    if (method === 'PUT') {
      const which = body as { ids?: string[]; upTo?: string }
      read = [...read, ...(which.ids ?? notices.map(({ id }) => id))]
    }
    if (path.startsWith('/api/notices/unread')) return { body: { count: now.filter((one) => !one.read).length } }
    return { body: { items: now, next: null } }
  })
}

describe('the page', () => {
  it('says what has changed, with times of the event, and leads there', async () => {
    inbox([met('b', { kind: 'MOVED', startedAt: '2012-09-26T07:00:00Z' }), notice('a', { read: true })])
    show(<NoticesPage />)
    const link = await screen.findByRole('link', { name: /Your meeting with Ben Favre has moved from .*09:00 to .*09:30, table A2/ })
    expect(link).toHaveAttribute('href', '/events/fair/agenda')
    expect(screen.getByText('1 unread')).toBeInTheDocument()
  })

  it('marks one as read, and then all', async () => {
    const sent = inbox([notice('b'), notice('a', { withName: null })])
    show(<NoticesPage />)
    await userEvent.click(await screen.findByRole('button', { name: 'Mark as read: Somebody asks you for a meeting' }))
    await waitFor(() => expect(sent.filter(({ method }) => method === 'PUT').map(({ body }) => body)).toEqual([{ ids: ['a'] }]))
    await userEvent.click(await screen.findByRole('button', { name: 'Mark all as read' }))
    await waitFor(() => expect(sent.filter(({ method }) => method === 'PUT').at(-1)?.body).toEqual({ upTo: 'b' }))
    expect(await screen.findByText('You have read everything')).toBeInTheDocument()
  })

  it('says what will be there where nothing is yet', async () => {
    inbox([])
    show(<NoticesPage />)
    expect(await screen.findByText('Nothing yet')).toBeInTheDocument()
  })
})

it('the bell says how many wait', async () => {
  inbox([notice('b'), notice('a')])
  show(<LateBell />)
  const bell = await screen.findByRole('link', { name: /Notices/ })
  expect(await within(bell).findByText('2 unread')).toBeInTheDocument()
})
