import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { network, show } from '../test-support'
import { LateChanges } from './LateChanges'
import { beyond, exceptions, lines, plannedRounds, roundsToCome } from './rounds'
import { cafe, guests, nameOfGuest, plan } from './testCafe'

describe('rounds', () => {
  it('follow each other with time to move, in the zone of the venue', () => {
    const planned = plannedRounds({ zone: 'Europe/Paris', from: '2027-09-25T14:00', minutes: 20, pause: 5, questions: lines(' Why? \n\nHow?') })
    expect(planned).toEqual([
      { startsAt: '2027-09-25T12:00:00.000Z', endsAt: '2027-09-25T12:20:00.000Z', question: 'Why?' },
      { startsAt: '2027-09-25T12:25:00.000Z', endsAt: '2027-09-25T12:45:00.000Z', question: 'How?' },
    ])
  })

  it('may each have a length of their own, and those behind move along', () => {
    const planned = plannedRounds({ zone: 'Europe/Paris', from: '2027-09-25T14:00', minutes: 20, pause: 5, questions: ['1', '2', '3'], lengths: new Map([[1, 30]]), pauses: new Map([[2, 15]]) })
    expect(planned.map(({ startsAt, endsAt }) => `${startsAt.slice(11, 16)} ${endsAt.slice(11, 16)}`)).toEqual(['12:00 12:30', '12:35 12:55', '13:10 13:30'])
    expect([...exceptions([20, 20, 30])]).toEqual([[3, 30]])
    const running = { ...cafe, round: 1 }
    const times = (lengths: [number, number][], rounds = 2) => roundsToCome(running, rounds, [], new Map(lengths))?.map(({ startsAt, endsAt }) => `${startsAt.slice(11, 16)} ${endsAt.slice(11, 16)}`)
    expect(times([[2, 10]])).toEqual(['12:00 12:10'])
    expect(times([[2, 30], [3, 15]], 3)).toEqual(['12:00 12:30', '13:10 13:25'])
    expect(times([[1, 10]])).toBeUndefined()
  })

  it('that last longer than agendas are held are said in a sentence, and not sent', async () => {
    const sent = network(() => ({ body: plan }))
    const short = { ...cafe, state: 'RUNNING' as const, round: 1, endsAt: '2027-09-25T13:00:00Z' }
    expect(beyond(short.rounds, short.endsAt)).toBe(-1)
    show(<LateChanges zone="Europe/Paris" cafe={short} guests={guests} name={(id) => nameOfGuest(id.slice(2))} plan={plan} unseated={0} />)
    const inAll = screen.getByRole('textbox', { name: 'Rounds in all' })
    await userEvent.clear(inAll)
    await userEvent.type(inAll, '3')
    expect(screen.getByText(/^Round 3 would end at 15:20, but agendas are held only until 15:00\./)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'What would it cost?' })).toBeDisabled()
    expect(sent.filter(({ method }) => method === 'POST')).toEqual([])
  })

  it('are cut and added after those that have begun', () => {
    const running = { ...cafe, round: 1 }
    expect(roundsToCome(running, 2)).toBeNull()
    expect(roundsToCome(running, 1)).toEqual([])
    expect(roundsToCome(running, 4, ['And now?'])?.map(({ question }) => question)).toEqual(['Why 2?', 'And now?', 'Why 2?'])
    expect(roundsToCome(running, 3)?.map(({ startsAt }) => Date.parse(startsAt))).toEqual([Date.parse('2027-09-25T12:00:00Z'), Date.parse('2027-09-25T13:00:00Z')])
  })
})
