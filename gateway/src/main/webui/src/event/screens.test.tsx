import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState, type ReactElement } from 'react'
import { createMemoryRouter, Outlet, RouterProvider } from 'react-router'
import { expect, it, vi } from 'vitest'
import { AgendaPage } from '../agenda/AgendaPage'
import { keep } from '../api/kept'
import { newQueryClient } from '../api/queries'
import type { AgendaItemView, EventCard, EventView, RequestView, SessionView } from '../api/types'
import { isHeic } from '../cafe/shrink'
import { Dialog } from '../design/Dialog'
import { Drawn } from '../design/Drawn'
import { RequestCard } from '../meeting/RequestCard'
import { RequestForm } from '../meeting/RequestForm'
import { RequestsPage } from '../meeting/RequestsPage'
import { PeoplePage } from '../people/PeoplePage'
import { people } from '../people/peopleStore'
import { PersonPage } from '../people/PersonPage'
import { Providers } from '../Providers'
import { fair, network, problem, show, type Answers } from '../test-support'
import { timesIn } from '../time/useTimes'
import { EventsPage } from './EventsPage'
import { NewEventPage } from './NewEventPage'
import { OrganiserLayout } from './OrganiserLayout'
import { Programme } from './Programme'
import { Registration } from './Registration'
import { TablesEditor } from './TablesEditor'

const page = (items: unknown[] = []) => ({ body: { items, next: null } })
const card = (id: string, more: Partial<EventCard> = {}): EventCard => ({ ...(fair as unknown as EventCard), id, title: id, ...more })

function within(element: ReactElement, event: EventView = fair, path = '/') {
  const routes = [{ element: <Outlet context={event} />, children: [{ path: path.startsWith('/people') ? '/people/:participantId' : '/', element }] }]
  return render(
    <Providers queries={newQueryClient()}>
      <RouterProvider router={createMemoryRouter(routes, { initialEntries: [path] })} />
    </Providers>,
  )
}

it('lists every other event where one has a year that no clock shows, and a zone that nobody knows', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  network(() => page([card('impossible', { startsAt: '+12027-05-04T08:00:00Z', endsAt: '+12027-05-04T18:00:00Z' }), card('nowhere', { zone: 'Mars/Olympus' }), card('possible')]))
  show(<EventsPage />)
  expect(await screen.findByText('possible')).toBeInTheDocument()
  expect(screen.getByText('nowhere')).toBeInTheDocument()
  expect(screen.getByText('impossible')).toBeInTheDocument()
})

it('replaces a card that cannot be drawn by a line, and leaves its neighbours', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  network(() => page([card('broken', { title: { no: 'text' } as unknown as string }), card('possible')]))
  show(<EventsPage />)
  expect(await screen.findByText('possible')).toBeInTheDocument()
  expect(screen.getByText('This entry cannot be shown.')).toBeInTheDocument()
})

it('writes a moment that cannot be read as it came', () => {
  expect(timesIn('en-GB', 'Europe/Paris').day('+12027-05-04T08:00:00Z')).toBe('+12027-05-04T08:00:00Z')
})

it('returns the focus to what opened a dialog', async () => {
  function Opener() {
    const [open, setOpen] = useState(false)
    return (
      <>
        <button onClick={() => setOpen(true)}>Open</button>
        {open && (
          <Dialog title="A dialog" onClose={() => setOpen(false)}>
            <button>Inside</button>
          </Dialog>
        )}
      </>
    )
  }
  show(<Opener />)
  await userEvent.click(screen.getByText('Open'))
  expect(await screen.findByText('Inside')).toBeInTheDocument()
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.getByText('Open')).toHaveFocus())
})

it('shows no organiser’s editor and no new event to who may not', async () => {
  network(({ path }) => (path === '/session' ? { body: { authenticated: true, subject: 'me', name: 'Ada', roles: ['attendee'] } } : { body: fair }))
  show(<OrganiserLayout />)
  expect(await screen.findByText('This screen is for those who organise events.')).toBeInTheDocument()
  expect(screen.queryByText('Set-up')).not.toBeInTheDocument()
  show(<NewEventPage />)
  expect(await screen.findAllByText('This screen is for those who organise events.')).toHaveLength(2)
  expect(screen.queryByText('Create draft')).not.toBeInTheDocument()
})

const request: RequestView = {
  id: 'request', eventId: 'fair', hostId: 'me', hostPersonId: 'ada', hostOrganisationName: null, guestId: 'ben', guestPersonId: 'ben-person',
  guestOrganisationName: null, message: 'Ten minutes?', priority: 'NICE', state: 'PENDING', preferredSlotId: null, expiresAt: null, meeting: null,
  unplacedReason: null, createdAt: '2012-09-01T08:00:00Z', version: 1,
}

const profile = { participantId: 'ben', personId: 'ben-person', organisationName: 'Optics', organisationKind: null, country: null, headline: '', offers: [], requests: [], offerKeywords: [], requestKeywords: [], nace: [], languages: [], unavailableSlotIds: [], instantBooking: false, version: 1 }

const matchmaking: Answers = ({ path }) => {
  if (path.includes('/profiles/')) return { body: profile }
  if (path.includes('/requests')) return page(path.includes('box=out') ? [request] : [])
  return page()
}

it('does not offer to ask again whom one has asked', async () => {
  network(matchmaking)
  within(<PersonPage />, fair, '/people/ben')
  expect(await screen.findByText('You have asked already: see your request')).toBeInTheDocument()
  expect(screen.queryByText('Ask for a meeting')).not.toBeInTheDocument()
})

it('keeps requests readable without a network', async () => {
  network(({ path }) => (path.includes('/requests') ? page([request]) : matchmaking({ path } as never)))
  const before = within(<RequestsPage />)
  expect(await screen.findByText('Ten minutes?')).toBeInTheDocument()
  before.unmount()
  network(() => 'no network')
  within(<RequestsPage />)
  expect(await screen.findByText('Ten minutes?')).toBeInTheDocument()
})

const card2 = (id: string) => ({ participantId: id, personId: `${id}-person`, organisationName: 'Optics', country: 'FR', headline: `I am ${id}`, requestState: null, score: 1, reasons: [] })
const names = (...ids: string[]) => page(ids.map((id) => ({ id: `${id}-person`, givenName: 'Given', familyName: id, organisationId: null, organisationName: null })))

it('a request that was read before says without a network whose it is', async () => {
  const answers: Answers = ({ path }) => (path.includes('/requests') ? page([{ ...request, guestOrganisationName: 'Optics' }]) : path.includes('/registry/people') ? names('ben') : matchmaking({ path } as never))
  network(answers)
  const before = within(<RequestsPage />, fair, '/?box=out')
  expect(await screen.findByText('Given ben')).toBeInTheDocument()
  before.unmount()
  people.forget()
  network(() => 'no network')
  within(<RequestsPage />, fair, '/?box=out')
  expect(await screen.findByText('Given ben')).toBeInTheDocument()
  expect(screen.getByText('Optics')).toBeInTheDocument()
})

it('people that were read before stay readable without a network, those recommended and everyone', async () => {
  network(({ path }) => {
    if (path.includes('/recommendations')) return page([card2('recommended')])
    if (path.includes('/profiles?')) return page([{ ...profile, participantId: 'anyone', personId: 'anyone-person' }])
    return path.includes('/registry/people') ? names('recommended', 'anyone') : page()
  })
  for (const [who, name] of [['recommended', 'Given recommended'], ['everyone', 'Given anyone']]) {
    const before = within(<PeoplePage />, fair, `/?who=${who}`)
    expect(await screen.findByText(name as string)).toBeInTheDocument()
    before.unmount()
  }
  people.forget()
  network(() => 'no network')
  for (const [who, name] of [['recommended', 'Given recommended'], ['everyone', 'Given anyone']]) {
    const after = within(<PeoplePage />, fair, `/?who=${who}`)
    expect(await screen.findByText(name as string)).toBeInTheDocument()
    after.unmount()
  }
})

it('one person who cannot be drawn takes no other from the list', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  network(({ path }) => (path.includes('/recommendations') ? page([{ ...card2('broken'), headline: { no: 'text' } }, card2('possible')]) : page()))
  within(<PeoplePage />)
  expect(await screen.findByText('I am possible')).toBeInTheDocument()
  expect(screen.getByText('This entry cannot be shown.')).toBeInTheDocument()
})

it('an entry that could not be drawn is there once it can be', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  network(() => page())
  function List() {
    const [words, setWords] = useState<unknown>({ no: 'text' })
    return (
      <>
        <button onClick={() => setWords('a line')}>mend</button>
        <Drawn>
          <li>{words as string}</li>
        </Drawn>
      </>
    )
  }
  show(<List />)
  expect(screen.getByText('This entry cannot be shown.')).toBeInTheDocument()
  await userEvent.click(screen.getByText('mend'))
  expect(screen.getByText('a line')).toBeInTheDocument()
})

it('the way to the kept agenda is there without a network, also where the list of events was never read', async () => {
  keep(['event', 'fair'], fair)
  network(() => 'no network')
  show(<EventsPage />)
  expect(await screen.findByRole('link', { name: 'A fair' })).toHaveAttribute('href', '/events/fair')
})

it('says what was refused beside the button that was pressed, however long the form is', async () => {
  network(({ method }) => (method === 'GET' ? { body: { slots: [] } } : problem(409, 'already-requested')))
  show(<RequestForm eventId="fair" zone="Europe/Paris" guestId="ben" name="Ben" onClose={vi.fn()} />)
  const send = await screen.findByRole('button', { name: 'Send request' })
  await userEvent.click(send)
  const told = await screen.findByRole('alert')
  expect(told.parentElement).toBe(send.parentElement)
})

it('says at once that it cannot send without a network', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const sent = network(({ method }) => (method === 'GET' ? page([session]) : 'no network'))
  within(<Programme event={fair} />)
  await userEvent.click(await screen.findByText('Join'))
  expect(await screen.findByText('Cordée cannot be reached. Check your connection.')).toBeInTheDocument()
  expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1)
})

const session: SessionView = { id: 'talk', eventId: 'fair', title: 'A talk', description: '', room: 'Forum', startsAt: '2012-09-26T07:30:00Z', endsAt: '2012-09-26T08:10:00Z', capacity: 50, taken: 3, version: 1 } as SessionView
const meeting: AgendaItemView = { kind: 'MEETING', sourceId: 'm', title: '', place: '', startsAt: '2012-09-26T07:55:00Z', endsAt: '2012-09-26T08:15:00Z', withParticipantId: 'ben', withPersonId: 'ben-person', withOrganisationName: null, tableLabel: 'A2', calledOff: false }

it('says what and who is in the way of a session, and goes on saying so', async () => {
  network(({ method, path }) => {
    if (method === 'POST') return problem(409, 'person-busy')
    if (path.includes('/agenda')) return { body: { zone: 'Europe/Paris', items: [meeting] } }
    if (path.includes('/registry/people')) return page([{ id: 'ben-person', givenName: 'Ben', familyName: 'Favre', organisationId: null, organisationName: null }])
    return path.includes('/sessions') ? page([session]) : page()
  })
  within(<Programme event={fair} />)
  await userEvent.click(await screen.findByText('Join'))
  expect(await screen.findByText('You have something else at this time:')).toBeInTheDocument()
  expect(await screen.findByText('09:55–10:15 Ben Favre, Table A2')).toBeInTheDocument()
})

const cancelled: EventView = { ...fair, status: 'CANCELLED' }

it('says on page and agenda that the event is cancelled, and what was called off', async () => {
  const off = (kind: string, title: string) => ({ kind, sourceId: title, title, place: '', startsAt: '2012-09-26T07:55:00Z', endsAt: '2012-09-26T08:15:00Z', withParticipantId: null, withPersonId: kind === 'MEETING' ? 'ben' : null, withOrganisationName: null, tableLabel: kind === 'MEETING' ? 'A2' : null, calledOff: true })
  network(({ path }) => {
    if (path.endsWith('/agenda')) return { body: { zone: 'Europe/Paris', items: [off('MEETING', 'm'), off('SESSION', 'Photonics')] } }
    return path.startsWith('/api/registry/people') ? page([{ id: 'ben', givenName: 'Ben', familyName: 'Favre', organisationId: null, organisationName: null }]) : page()
  })
  within(<><Registration event={cancelled} /><Programme event={cancelled} /><AgendaPage /></>, cancelled)
  await waitFor(() => expect(screen.getAllByText('This event does not take place')).toHaveLength(2))
  expect((await screen.findByRole('heading', { name: 'Ben Favre' })).closest('li')).toHaveTextContent(/Cancelled/)
  expect(screen.getAllByRole('heading', { name: 'Photonics' })).toHaveLength(2)
  for (const untrue of [/places left/, 'Your agenda is still empty', 'No sessions are announced yet.']) expect(screen.queryByText(untrue)).not.toBeInTheDocument()
})

it('an accepted request that went with its event was not withdrawn by anybody', async () => {
  network(() => page())
  within(<RequestCard event={cancelled} request={{ ...request, state: 'CANCELLED' } as RequestView} box="out" name="Ben" organisation={null} />)
  expect(await screen.findByText('Cancelled')).toBeInTheDocument()
  expect(screen.queryByText('Withdrawn')).toBeNull()
})

it('remembers the letters before the number, and lets single signs be changed', async () => {
  const sent = network(({ body }) => ({ body: { ...fair, ...(body as object) } }))
  within(<TablesEditor event={{ ...fair, tables: [{ id: '1', number: 1, label: 'B1' }] }} />)
  expect(screen.getByLabelText('Letters before the number')).toHaveValue('B')
  const count = screen.getByLabelText('How many tables')
  await userEvent.clear(count)
  await userEvent.type(count, '2')
  await userEvent.click(screen.getByText('Change single signs'))
  const first = screen.getByLabelText('Sign of table 1')
  await userEvent.clear(first)
  await userEvent.type(first, 'VIP')
  await userEvent.click(screen.getByText('Save 2 tables'))
  await waitFor(() => expect(sent.find(({ method }) => method === 'PUT')?.body).toEqual({ tables: [{ id: '1', label: 'VIP' }, { label: 'B2' }] }))
})

it('knows a HEIC photo by its type or its name', () => {
  expect(isHeic({ name: 'IMG_1.HEIC', type: '' })).toBe(true)
  expect(isHeic({ name: 'a.jpg', type: 'image/jpeg' })).toBe(false)
})
