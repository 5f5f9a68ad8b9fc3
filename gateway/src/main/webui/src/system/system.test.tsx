import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { managersWords } from '../registry/managersWords'
import { network, problem, show, type Sent } from '../test-support'
import { byKey, type ParkedMessage } from './operations'
import { SystemPage } from './SystemPage'

const sick: ParkedMessage = { id: 1, direction: 'IN', topic: 'people.v1', key: 'k-1', reason: 'cannot stomach it', parkedAt: '2026-11-30T08:00:00Z' }

let roles: string[]
let parked: Record<string, ParkedMessage[]>
let away: string[]
let replayed: () => { status?: number; body?: unknown }
let sent: Sent[]

beforeEach(async () => {
  await managersWords()
  roles = ['admin']
  parked = { matchmaking: [sick, { ...sick, id: 2 }] }
  away = []
  replayed = () => ({ body: { count: 2 } })
  sent = network(({ method, path }) => {
    if (path === '/session') return { body: { authenticated: true, subject: 'eva', roles } }
    const [, service = '', rest = ''] = /^\/api\/operations\/(\w+)\/(.*)$/.exec(path) ?? []
    if (away.includes(service)) return problem(503, 'unavailable')
    if (method === 'POST') {
      const answer = rest.endsWith('/replay') ? replayed() : { body: { count: 2 } }
      if (!('status' in answer)) parked[service] = []
      return answer
    }
    if (rest === 'parked-messages') return { body: parked[service] ?? [] }
    if (rest === 'forgotten-copies') return { body: service === 'events' ? [{ topic: 'organisations.v1', key: 'k-9', epoch: 2, forgottenAt: '2026-11-30T09:00:00Z' }] : [] }
    if (rest === 'discarded-messages') return { body: [] }
    return { body: [{ id: 1, direction: 'IN', reason: 'cannot stomach it', parkedAt: sick.parkedAt, content: '{"givenName":"Ada"}' }] }
  })
})

const posts = () => sent.filter(({ method }) => method === 'POST').map(({ path, body }) => [path, body])
const matchmaking = async () => within(await screen.findByRole('region', { name: 'Matchmaking' }))

it('puts the messages of one key behind each other', () => {
  expect(byKey([sick, { ...sick, id: 2 }, { ...sick, id: 3, key: 'k-2' }])).toEqual([
    { first: sick, count: 2 },
    { first: { ...sick, id: 3, key: 'k-2' }, count: 1 },
  ])
})

it('shows what waits, why, and what it says', async () => {
  show(<SystemPage />)
  const here = await matchmaking()
  expect(await here.findByText('cannot stomach it')).toBeVisible()
  expect(here.getByText(/^2 messages, the first since/)).toBeVisible()
  await userEvent.click(here.getByRole('button', { name: /^Show content/ }))
  expect(await here.findByText('{"givenName":"Ada"}')).toBeVisible()
})

it('tries again, and what was applied is gone', async () => {
  show(<SystemPage />)
  const here = await matchmaking()
  await userEvent.click(await here.findByRole('button', { name: /^Try again/ }))
  expect(await screen.findByText('Every message has arrived')).toBeVisible()
  expect(posts()).toEqual([['/api/operations/matchmaking/parked-messages/people.v1/k-1/replay', undefined]])
})

it('says why it still cannot be applied', async () => {
  replayed = () => ({ status: 409, body: { ...problem(409, 'still-parked').body, detail: 'Error: still sick' } })
  show(<SystemPage />)
  const here = await matchmaking()
  await userEvent.click(await here.findByRole('button', { name: /^Try again/ }))
  expect(await here.findByText('Error: still sick')).toBeVisible()
  expect(here.getByText('cannot stomach it')).toBeVisible()
})

it('discards with a reason only', async () => {
  show(<SystemPage />)
  const here = await matchmaking()
  await userEvent.click(await here.findByRole('button', { name: /^Discard/ }))
  expect(here.getByRole('button', { name: 'Discard' })).toBeDisabled()
  await userEvent.type(here.getByRole('textbox', { name: /^Why it is discarded/ }), 'nobody needs it')
  await userEvent.click(here.getByRole('button', { name: 'Discard' }))
  expect(await screen.findByText('Every message has arrived')).toBeVisible()
  expect(posts()).toEqual([['/api/operations/matchmaking/parked-messages/people.v1/k-1/discard', { reason: 'nobody needs it' }]])
})

it('says what a restore has taken, once somebody asks', async () => {
  show(<SystemPage />)
  await matchmaking()
  const past = () => sent.filter(({ path }) => path.endsWith('/forgotten-copies')).length
  expect(past()).toBe(0)
  await userEvent.click(screen.getByText('Known before a restore and not told again'))
  expect(await screen.findByText(/^Events: organisations\.v1 k-9 · /)).toBeInTheDocument()
  expect(past()).toBe(4)
})

it('does not call well what it does not know', async () => {
  parked = {}
  away = ['registry']
  show(<SystemPage />)
  const here = await matchmaking()
  expect(await here.findByText('No message waits here.')).toBeVisible()
  expect(screen.queryByText('Every message has arrived')).toBeNull()
})

it('is for administrators', async () => {
  roles = ['organiser']
  show(<SystemPage />)
  expect(await screen.findByText('This page is for administrators of the system.')).toBeVisible()
  expect(sent.filter(({ path }) => path.startsWith('/api/operations'))).toEqual([])
})
