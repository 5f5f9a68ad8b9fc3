import { useQuery } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { touchedBy, useClock, useGuests, useHarvest } from '../cafe/cafeQueries'
import { ClockButtons } from '../cafe/ClockDesk'
import { SessionEnded } from '../session/SessionEnded'
import { network, problem, show, type Sent } from '../test-support'
import { answerOf, api } from './client'

const clock = { state: 'RUNNING' as const, round: 1, rounds: 2, since: '2027-09-25T11:00:00Z', until: '2027-09-25T11:20:00Z', now: '2027-09-25T11:05:00Z', question: '', nextQuestion: '' }

function Desk() {
  useClock('fair', 'cafe')
  useGuests('fair', 'cafe')
  useHarvest('fair', 'cafe')
  return <ClockButtons eventId="fair" cafeId="cafe" clock={clock} />
}

const reads = (sent: Sent[], what: string) => sent.filter(({ method, path }) => method === 'GET' && path.endsWith(`/${what}`)).length

it('a command reads again what it changed, and nothing else', async () => {
  const sent = network(({ path }) => ({ body: path.endsWith('/clock') ? clock : { items: [], entries: [] } }))
  show(<Desk />)
  await waitFor(() => expect([reads(sent, 'clock'), reads(sent, 'guests'), reads(sent, 'harvest')]).toEqual([1, 1, 1]))
  await userEvent.click(screen.getAllByRole('button')[0] as HTMLElement)
  await waitFor(() => expect(reads(sent, 'clock')).toBe(2))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect([reads(sent, 'guests'), reads(sent, 'harvest')]).toEqual([1, 1])
})

it('what a café tells without saying what is everything that any of its commands touches', () => {
  const names = (change: Parameters<typeof touchedBy>[0]) => touchedBy(change, 'fair', 'cafe').map(([name]) => name)
  const all = names('anything')
  for (const change of ['clock', 'guests', 'plan', 'publication', 'late-change'] as const) {
    expect(all).toEqual(expect.arrayContaining(names(change)))
    expect(names(change).length).toBeLessThan(all.length)
  }
})

function Two() {
  const good = useQuery({ queryKey: ['good'], queryFn: () => answerOf(api.GET('/api/events', {})) })
  const refused = useQuery({ queryKey: ['refused'], queryFn: () => answerOf(api.GET('/api/registry/people/me')), retry: false })
  return <p>{good.isSuccess && refused.isError ? 'both answered' : ''}</p>
}

function Page() {
  const [ended, setEnded] = useState(true)
  return (
    <>
      <Two />
      <button onClick={() => setEnded(false)}>back</button>
      {ended && <SessionEnded />}
    </>
  )
}

it('when the session is back, only what was refused is asked for again', async () => {
  const sent = network(({ path }) => (path.includes('/me') ? problem(401, 'not-logged-in') : { body: { items: [] } }))
  show(<Page />)
  expect(await screen.findByText('both answered')).toBeInTheDocument()
  await userEvent.click(screen.getByText('back'))
  await waitFor(() => expect(reads(sent, 'me')).toBe(2))
  expect(reads(sent, 'events')).toBe(1)
})

it('no source reads everything again', () => {
  const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.*'], { eager: true, query: '?raw', import: 'default' })
  expect(Object.keys(sources).length).toBeGreaterThan(100)
  const careless = (text: string) => /(invalidate|refetch|reset)Queries\(\s*(\{\s*\}\s*)?\)/.test(text)
  expect(careless('queries.invalidateQueries()')).toBe(true)
  expect(Object.entries(sources).filter(([, text]) => careless(text)).map(([name]) => name)).toEqual([])
})
