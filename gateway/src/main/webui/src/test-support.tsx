import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { MemoryRouter } from 'react-router'
import { newQueryClient } from './api/queries'
import type { EventView, ProblemKind, TimetableView } from './api/types'
import { Providers } from './Providers'

export interface Sent {
  method: string
  path: string
  headers: Headers
  body: unknown
}

type Answer = { status?: number; body?: unknown } | 'no network'
export type Answers = (sent: Sent) => Answer | Promise<Answer>

/** A small stand-in for the network: answers by a function and remembers what was sent. */
export function network(answers: Answers): Sent[] {
  const all: Sent[] = []
  globalThis.fetch = async (input, init) => {
    const request = new Request(input instanceof Request ? input : new URL(String(input), location.origin), init)
    const url = new URL(request.url)
    const text = await request.text()
    const sent = { method: request.method, path: url.pathname + url.search, headers: request.headers, body: text ? (JSON.parse(text) as unknown) : undefined }
    all.push(sent)
    const answer = await answers(sent)
    if (answer === 'no network') throw new TypeError('Failed to fetch')
    const { status = 200, body = {} } = answer
    const type = status < 400 ? 'application/json' : 'application/problem+json'
    return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } })
  }
  return all
}

export const problem = (status: number, kind: ProblemKind) => ({ status, body: { type: `https://cordee.eu/problems/${kind}`, title: kind, status } })

/** Commands wait until they are let go, as on a slow network. */
export function slow(answers: Answers): { sent: Sent[]; letGo: () => void } {
  let letGo: () => void = () => undefined
  const gone = new Promise<void>((resolve) => (letGo = resolve))
  return { sent: network((sent) => (sent.method === 'GET' ? answers(sent) : gone.then(() => answers(sent)))), letGo }
}

export function show(screen: ReactElement) {
  return render(
    <Providers queries={newQueryClient()}>
      <MemoryRouter>{screen}</MemoryRouter>
    </Providers>,
  )
}

const slot = (number: number, startsAt: string, endsAt: string) => ({ id: `slot-${number}`, number, startsAt, endsAt })

export const fair: EventView = {
  id: 'fair',
  kind: 'FAIR',
  status: 'PUBLISHED',
  title: 'A fair',
  description: '',
  zone: 'Europe/Paris',
  venue: 'Besançon',
  startsAt: '2012-09-26T06:30:00Z',
  endsAt: '2012-09-28T15:30:00Z',
  capacity: 10,
  taken: 3,
  placesLeft: 7,
  registrationOpen: true,
  slots: [
    slot(1, '2012-09-26T07:30:00Z', '2012-09-26T07:50:00Z'),
    slot(2, '2012-09-26T07:55:00Z', '2012-09-26T08:15:00Z'),
    slot(3, '2012-09-26T08:20:00Z', '2012-09-26T08:40:00Z'),
  ],
  tables: [
    { id: 'table-1', number: 1, label: '1' },
    { id: 'table-2', number: 2, label: 'A2' },
  ],
  organiserIds: [],
  myRole: 'PARTICIPANT',
  myParticipantId: 'me',
  acceptanceAwaited: false,
  version: 1,
}

export const run: TimetableView = {
  id: 'run',
  eventId: 'fair',
  state: 'DONE',
  seed: 5,
  thorough: false,
  leastMeetings: null,
  mostMeetings: null,
  progress: 1,
  requested: 12,
  placed: 3,
  upperBound: 3,
  stopped: false,
  standing: null,
  quality: { weight: 3, weightBound: 3, boundMethod: 'PRICES', people: 6, shortfall: 0, leastShortfall: 0, peopleWithAvoidableBreaks: 0, breaks: 0, leastBreaks: 0 },
  whatIf: null,
  reasons: [],
  advice: [],
  createdAt: '2012-09-01T08:00:00Z',
  finishedAt: '2012-09-01T08:01:00Z',
  version: 3,
}
