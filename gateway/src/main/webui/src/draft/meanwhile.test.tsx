import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect, useState, type ReactElement } from 'react'
import { createMemoryRouter, Link, Outlet, RouterProvider } from 'react-router'
import { expect, it } from 'vitest'
import { newQueryClient } from '../api/queries'
import type { EventView } from '../api/types'
import { useThisEvent } from '../event/eventContext'
import { NewEventPage } from '../event/NewEventPage'
import { SessionsEditor } from '../event/SessionsEditor'
import { SetupPage } from '../event/SetupPage'
import { SlotsEditor } from '../event/SlotsEditor'
import { TablesEditor } from '../event/TablesEditor'
import { RequestForm } from '../meeting/RequestForm'
import { ProfilePage } from '../people/ProfilePage'
import { Providers } from '../Providers'
import { fair, slow, type Answers } from '../test-support'
import { readDraft } from './shelf'

const profile = { participantId: 'me', headline: 'Lasers', offers: [], requests: [], offerKeywords: [], requestKeywords: [], nace: [], languages: [], unavailableSlotIds: [], instantBooking: false, version: 1 }
const session = { id: 'talk', eventId: 'fair', title: 'A talk', description: '', room: 'Forum', startsAt: fair.startsAt, endsAt: fair.endsAt, capacity: 50, taken: 0, version: 1 }
const request = { id: 'request', message: 'Old', priority: 'NICE', preferredSlotId: null, state: 'PENDING', version: 1 }

/** A service that stores what it is sent, without blanks around it and with ids for what is new, and answers only when it is let go. */
function service() {
  const stored = { event: fair, profile, session, request }
  const kindOf = (path: string) => (['profile', 'session', 'request'] as const).find((kind) => path.includes(`/${kind}s`)) ?? 'event'
  const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim() : value)
  const numbered = (value: unknown) => (Array.isArray(value) ? value.map((one, n) => (typeof one === 'object' ? { id: `id-${n}`, number: n + 1, ...one } : one)) : value)
  const answers: Answers = ({ method, path, body }) => {
    if (path === '/session') return { body: { authenticated: true, subject: 'me', name: 'Clara', roles: ['organiser'] } }
    const kind = kindOf(path)
    if (method === 'GET' && path.includes('/free-slots')) return { body: { slots: [] } }
    if (method === 'GET') return { body: kind === 'session' || kind === 'request' ? { items: [stored[kind]], next: null } : stored[kind] }
    const change = Object.fromEntries(Object.entries(body as object).map(([name, value]) => [name, numbered(trimmed(value))]))
    Object.assign(stored, { [kind]: { ...stored[kind], ...change, version: stored[kind].version + 1 } })
    return { body: stored[kind] }
  }
  return { stored, ...slow(answers) }
}

let hear: (event: EventView) => void = () => undefined

function open(screenElement: ReactElement) {
  function Layout() {
    const [event, setEvent] = useState(fair)
    useEffect(() => {
      hear = (heard) => act(() => setEvent(heard))
    }, [])
    return (
      <>
        <Link to="/elsewhere">Elsewhere</Link>
        <Outlet context={event} />
      </>
    )
  }
  const routes = [{ element: <Layout />, children: [{ path: '/', element: screenElement }, { path: '*', element: <p>another page</p> }] }]
  const router = createMemoryRouter(routes)
  render(
    <Providers queries={newQueryClient()}>
      <RouterProvider router={router} />
    </Providers>,
  )
  return router
}

const field = (name: RegExp | string) => screen.getAllByLabelText(name)[0] as HTMLElement
const write = (name: RegExp | string, value: string) => fireEvent.change(field(name), { target: { value } })
const press = async (name: RegExp | string) => userEvent.click((await screen.findAllByText(name))[0] as HTMLElement)
const commands = ({ sent }: { sent: { method: string; body: unknown }[] }) => sent.filter(({ method }) => method !== 'GET')

it('details of an event: what is written while the first save is on its way is there after it, and saved by the second', async () => {
  const { stored, letGo, ...network } = service()
  open(<SetupPage />)
  // Looked for once: by label takes long on so large a page.
  const [title, venue, save] = [field(/^Title/), field(/^Venue/), screen.getAllByText('Save')[0] as HTMLElement]
  fireEvent.change(title, { target: { value: 'First ' } })
  fireEvent.click(save)
  fireEvent.change(venue, { target: { value: 'Written meanwhile' } })
  letGo()
  await waitFor(() => expect(stored.event.title).toBe('First'))
  hear(stored.event)
  await waitFor(() => expect(title).toHaveValue('First'))
  expect(venue).toHaveValue('Written meanwhile')
  expect(screen.queryByText('Somebody else saved meanwhile')).not.toBeInTheDocument()
  fireEvent.click(save)
  await waitFor(() => expect(commands(network)).toHaveLength(2))
  expect(commands(network)[1]?.body).toMatchObject({ title: 'First', venue: 'Written meanwhile' })
})

it('profile: what is written meanwhile stays, and so does the page', async () => {
  const { stored, letGo } = service()
  open(<ProfilePage />)
  const headline = await screen.findByDisplayValue('Lasers')
  const save = screen.getAllByText('Save')[0]?.closest('button') as HTMLElement
  fireEvent.change(headline, { target: { value: 'Watches' } })
  fireEvent.click(save)
  fireEvent.change(headline, { target: { value: 'Watches and lasers' } })
  letGo()
  await waitFor(() => expect(stored.profile.headline).toBe('Watches'))
  await waitFor(() => expect(save).not.toHaveAttribute('data-loading'))
  expect(headline).toHaveValue('Watches and lasers')
  expect(readDraft('profile.fair')).toMatchObject({ mine: { headline: 'Watches and lasers' }, base: { headline: 'Watches' } })
})

it('tables: what is written meanwhile stays', async () => {
  const { stored, letGo } = service()
  open(<Tables />)
  await press('Change single signs')
  write('Sign of table 1', 'VIP')
  await press('Save 2 tables')
  write('Sign of table 2', 'Door')
  letGo()
  await waitFor(() => expect(stored.event.tables[0]?.label).toBe('VIP'))
  hear(stored.event)
  expect(await screen.findByText('Not saved yet')).toBeInTheDocument()
  expect(field('Sign of table 2')).toHaveValue('Door')
})

it('slots: what is planned meanwhile stays, and what was just stored keeps its id', async () => {
  const { stored, letGo, ...network } = service()
  open(<Slots />)
  const day = (date: string) => write('Day', date)
  day('2012-09-27')
  await press(/^Add \d+ slots/)
  await press(/^Save \d+ slots/)
  day('2012-09-28')
  await press(/^Add \d+ slots/)
  const planned = screen.getByText(/^Save \d+ slots/).textContent
  letGo()
  await waitFor(() => expect(stored.event.slots.length).toBeGreaterThan(fair.slots.length))
  hear(stored.event)
  expect(await screen.findByText(planned)).toBeInTheDocument()
  await press(planned)
  await waitFor(() => expect(commands(network)).toHaveLength(2))
  const ids = (body: unknown) => (body as { slots: { id?: string }[] }).slots.flatMap(({ id }) => id ?? [])
  expect(ids(commands(network)[1]?.body)).toEqual(stored.event.slots.slice(0, ids(commands(network)[1]?.body).length).map(({ id }) => id))
  expect(ids(commands(network)[1]?.body).length).toBeGreaterThan(fair.slots.length)
})

it('a new session: what is written meanwhile waits at the session that was made', async () => {
  const { letGo } = service()
  open(<Sessions />)
  await press(/^New session|^Add a session/)
  write(/^Title/, 'A talk')
  write(/^Room/, 'Forum')
  write(/^Ends/, '2012-09-26T10:00')
  await press('Save')
  write(/^Description/, 'Written meanwhile')
  letGo()
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(readDraft('session.fair.talk')).toMatchObject({ mine: { description: 'Written meanwhile' }, base: { title: 'A talk', description: '' } })
  expect(readDraft('session.fair.new')).toBeUndefined()
})

it('a request: what is written meanwhile waits at the request that was sent', async () => {
  const { letGo } = service()
  open(<Asking />)
  await press('Ask')
  write('Message', 'Ten minutes? ')
  await press('Send request')
  write('Message', 'Ten minutes? Table 4 is near the door.')
  letGo()
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(await screen.findByText('Your text is kept on this device until you send it.')).toBeInTheDocument()
  expect(readDraft('request.fair.request')).toMatchObject({ mine: { message: 'Ten minutes? Table 4 is near the door.' }, base: { message: 'Ten minutes?' }, version: 2 })
  expect(readDraft('request.fair.ben')).toBeUndefined()
})

it('a new event: the draft goes with the event that it became, and nobody is taken away from where they are', async () => {
  const { stored, letGo } = service()
  const router = open(<NewEventPage />)
  await screen.findByText('Create draft')
  write(/^Title/, 'New fair')
  write(/^Venue/, 'Lyon')
  write(/^Starts/, '2027-05-04T09:00')
  write(/^Ends/, '2027-05-04T18:00')
  await press('Create draft')
  expect(readDraft('event.new')).toBeDefined()
  // When the person goes elsewhere before the answer comes
  await press('Elsewhere')
  expect(await screen.findByText('another page')).toBeInTheDocument()
  letGo()
  await waitFor(() => expect(stored.event.title).toBe('New fair'))
  // Then
  await waitFor(() => expect(readDraft('event.new')).toBeUndefined())
  expect(router.state.location.pathname).toBe('/elsewhere')
})

const Tables = () => <TablesEditor event={useThisEvent()} />
const Slots = () => <SlotsEditor event={useThisEvent()} />
const Sessions = () => <SessionsEditor event={fair} />

function Asking() {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button onClick={() => setAsking(true)}>Ask</button>
      {asking && <RequestForm eventId="fair" zone="Europe/Paris" guestId="ben" name="Ben Favre" onClose={() => setAsking(false)} />}
    </>
  )
}
