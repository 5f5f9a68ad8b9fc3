import { describe, expect, it } from 'vitest'
import type { AgendaItemView, RequestView } from '../api/types'
import { agendaNews, inboxNews, outboxNews } from './differences'

const NOW = Date.parse('2012-09-26T06:00:00Z')

const at = (sourceId: string, hour: number, more: Partial<AgendaItemView> = {}): AgendaItemView => ({
  kind: 'MEETING', sourceId, title: '', place: '', startsAt: `2012-09-26T${String(hour).padStart(2, '0')}:00:00Z`, endsAt: `2012-09-26T${String(hour).padStart(2, '0')}:20:00Z`,
  withParticipantId: 'p', withPersonId: 'ben', withOrganisationName: null, tableLabel: '7', calledOff: false, ...more,
})

const kinds = (before: AgendaItemView[], after: AgendaItemView[]) => agendaNews(before, after, NOW).map(({ kind }) => kind)

describe('an agenda beside the one before', () => {
  it('says nothing where nothing is different, in whatever order', () => {
    expect(kinds([at('a', 8), at('b', 9)], [at('b', 9), at('a', 8)])).toEqual([])
  })

  it('says what is new, moved, at another table and called off', () => {
    const news = agendaNews([at('a', 8), at('b', 9), at('c', 10)], [at('a', 11), at('b', 9, { tableLabel: '3' }), at('d', 12)], NOW)
    expect(news.map(({ kind, id }) => [kind, id])).toEqual([
      ['other-table', 'MEETING b 0'],
      ['called-off', 'MEETING c 0'],
      ['moved', 'MEETING a 0'],
      ['planned', 'MEETING d 0'],
    ])
    expect(news.find(({ kind }) => kind === 'moved')).toMatchObject({ before: { startsAt: '2012-09-26T08:00:00Z' }, item: { startsAt: '2012-09-26T11:00:00Z' } })
  })

  it('says of a session that stays as called off that it is, and only once', () => {
    const session = at('s', 8, { kind: 'SESSION' })
    const off = { ...session, calledOff: true }
    expect(kinds([session], [off])).toEqual(['called-off'])
    expect(kinds([off], [off])).toEqual([])
  })

  it('calls a meeting that moves to another table moved, once', () => {
    expect(kinds([at('a', 8)], [at('a', 9, { tableLabel: '1' })])).toEqual(['moved'])
  })

  it('does not speak of what is over or blocked by oneself', () => {
    expect(kinds([at('a', 5)], [])).toEqual([])
    expect(kinds([], [at('a', 5), at('x', 9, { kind: 'BLOCKED' })])).toEqual([])
  })

  it('tells the rounds of one café apart', () => {
    const rounds = [at('cafe', 8, { kind: 'CAFE' }), at('cafe', 9, { kind: 'CAFE' })]
    expect(kinds(rounds, rounds)).toEqual([])
    expect(kinds(rounds, [at('cafe', 8, { kind: 'CAFE' }), at('cafe', 10, { kind: 'CAFE' })])).toEqual(['moved'])
  })
})

const request = (id: string, state: RequestView['state'], meeting: object | null = null) =>
  ({ id, state, meeting, hostPersonId: 'ada', guestPersonId: 'ben' }) as unknown as RequestView

describe('requests beside those before', () => {
  it('tell who asks, and who no longer does', () => {
    expect(inboxNews([request('old', 'PENDING')], [request('new', 'PENDING'), request('old', 'CANCELLED')])).toEqual([
      { kind: 'asked', id: 'new', personId: 'ada' },
      { kind: 'withdrawn', id: 'old', personId: 'ada' },
    ])
  })

  it('do not tell what I answered myself, or what was over when it came', () => {
    expect(inboxNews([request('a', 'PENDING')], [request('a', 'DECLINED'), request('b', 'CANCELLED')])).toEqual([])
  })

  it('tell what has become of those I made', () => {
    const before = ['a', 'b', 'c', 'd'].map((id) => request(id, 'PENDING'))
    const after = [request('a', 'ACCEPTED'), request('b', 'ACCEPTED', {}), request('c', 'DECLINED'), request('d', 'EXPIRED'), request('e', 'PENDING')]
    expect(outboxNews(before, after).map(({ kind, id }) => [kind, id])).toEqual([
      ['accepted', 'a'],
      ['declined', 'c'],
      ['expired', 'd'],
    ])
    expect(outboxNews(after, after)).toEqual([])
  })
})
