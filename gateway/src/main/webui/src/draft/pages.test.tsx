import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter, Link, Outlet, RouterProvider } from 'react-router'
import { useEffect, useState } from 'react'
import { expect, it } from 'vitest'
import { newQueryClient } from '../api/queries'
import type { EventView } from '../api/types'
import { SetupPage } from '../event/SetupPage'
import { ProfilePage } from '../people/ProfilePage'
import { Providers } from '../Providers'
import { fair, network, problem, type Answers } from '../test-support'

/** A service that holds one event and one profile, with versions. */
function service() {
  const stored = { event: fair, profile: { participantId: 'me', headline: 'Lasers', offers: [], requests: [], offerKeywords: [], requestKeywords: [], nace: [], languages: [], unavailableSlotIds: [], instantBooking: false, version: 1 } }
  const answers: Answers = ({ method, path, body, headers }) => {
    const kind = path.includes('/profiles/') ? ('profile' as const) : ('event' as const)
    if (path.endsWith('/sessions') || path.includes('/sessions?')) return { body: { items: [], next: null } }
    if (method === 'GET') return { body: stored[kind] }
    if (headers.get('If-Match') !== `"${stored[kind].version}"`) return problem(412, 'stale-version')
    Object.assign(stored, { [kind]: { ...stored[kind], ...(body as object), version: stored[kind].version + 1 } })
    return { body: stored[kind] }
  }
  return { stored, sent: network(answers) }
}

let hear: (event: EventView) => void = () => undefined

function Layout() {
  const [event, setEvent] = useState(fair)
  useEffect(() => {
    hear = setEvent
  }, [])
  return (
    <>
      <Link to="/elsewhere">Another tab</Link>
      <Outlet context={event} />
    </>
  )
}

function open(path: string) {
  const routes = [
    { element: <Layout />, children: [{ path: 'setup', element: <SetupPage /> }, { path: 'profile', element: <ProfilePage /> }, { path: 'elsewhere', element: <p>elsewhere</p> }, { path: 'events/fair/people', element: <p>people</p> }] },
  ]
  return render(
    <Providers queries={newQueryClient()}>
      <RouterProvider router={createMemoryRouter(routes, { initialEntries: [path] })} />
    </Providers>,
  )
}

// By words, since asking for roles takes a second each on so large a page.
const save = () => userEvent.click(screen.getAllByText('Save')[0] as HTMLElement)
const leave = () => userEvent.click(screen.getByText('Another tab'))
const field = (name: RegExp) => screen.getAllByLabelText(name)[0] as HTMLElement
const type = (name: RegExp, value: string) => fireEvent.change(field(name), { target: { value } })

it('shows both when another organiser has saved meanwhile, and saves again', async () => {
  const { stored, sent } = service()
  open('/setup')
  type(/^Title/, 'Mine')
  // When another organiser saves, on the same field and on one that was not touched here
  stored.event = { ...fair, title: 'Theirs', venue: 'Lyon', version: 2 }
  await save()
  expect(await screen.findByText(/Somebody else changed this in the meantime/)).toBeInTheDocument()
  hear(stored.event)
  // Then nothing jumps, both titles are there, and the venue came along
  expect(await screen.findByText('Somebody else saved meanwhile')).toBeInTheDocument()
  expect(screen.getByText('Theirs')).toBeInTheDocument()
  expect(field(/^Title/)).toHaveValue('Mine')
  await waitFor(() => expect(field(/^Venue/)).toHaveValue('Lyon'))
  await save()
  await waitFor(() => expect(stored.event).toMatchObject({ title: 'Mine', venue: 'Lyon', version: 3 }))
  expect(sent.filter(({ method }) => method === 'PUT').map(({ headers }) => headers.get('If-Match'))).toEqual(['"1"', '"2"'])
})

it('takes what the other saved on request', async () => {
  const { stored } = service()
  open('/setup')
  type(/^Title/, 'Mine')
  stored.event = { ...fair, title: 'Theirs', version: 2 }
  hear(stored.event)
  await userEvent.click(await screen.findByText('Take what is saved: Title'))
  expect(field(/^Title/)).toHaveValue('Theirs')
  expect(screen.queryByText('Somebody else saved meanwhile')).not.toBeInTheDocument()
})

it('asks before generated slots are left, and still has them after', async () => {
  service()
  const page = open('/setup')
  await userEvent.click(screen.getByText(/^Add \d+ slots/))
  const planned = screen.getByText(/^Save \d+ slots/).textContent
  await leave()
  expect(await screen.findByText('Leave without saving?')).toBeInTheDocument()
  await userEvent.click(screen.getByText('Back'))
  expect(screen.queryByText('elsewhere')).not.toBeInTheDocument()
  await leave()
  await userEvent.click(await screen.findByText('Leave the page'))
  expect(await screen.findByText('elsewhere')).toBeInTheDocument()
  page.unmount()
  open('/setup')
  expect(screen.getByText(planned ?? '')).toBeInTheDocument()
})

it('asks before a written profile is left, and not after it is saved', async () => {
  const { stored } = service()
  open('/profile')
  await screen.findByDisplayValue('Lasers')
  type(/In one sentence/, 'Watches')
  await leave()
  await userEvent.click(await screen.findByText('Back'))
  await save()
  await waitFor(() => expect(stored.profile.headline).toBe('Watches'))
  // The saved profile leads on, and nothing asks
  expect(await screen.findByText('people')).toBeInTheDocument()
  expect(screen.queryByText('Leave without saving?')).not.toBeInTheDocument()
})

it('leaves a page on which nothing was written without a word', async () => {
  service()
  open('/setup')
  await leave()
  expect(await screen.findByText('elsewhere')).toBeInTheDocument()
})

it('says that a year has four digits instead of doing nothing', async () => {
  const { sent } = service()
  open('/setup')
  const ends = screen.getByLabelText(/^Ends/)
  ends.setAttribute('type', 'text')
  fireEvent.change(ends, { target: { value: '20270-09-28T17:30' } })
  await save()
  expect(await screen.findByText('Check the date: a year has four digits.')).toBeInTheDocument()
  expect(sent.filter(({ method }) => method === 'PUT')).toEqual([])
})
