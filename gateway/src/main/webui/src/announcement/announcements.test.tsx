import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter, Link, Outlet, RouterProvider } from 'react-router'
import { expect, it, vi } from 'vitest'
import { newQueryClient } from '../api/queries'
import type { EventView } from '../api/types'
import { readDraft } from '../draft/shelf'
import { Providers } from '../Providers'
import { fair, network } from '../test-support'
import { AnnouncementsPage } from './AnnouncementsPage'
import type { Announcement } from './announcementQueries'
import { lengthOf } from './Reminders'

const one = (id: string, more: Partial<Announcement> = {}): Announcement => ({
  id,
  subject: `About ${id}`,
  text: 'A line.\n\nAnother.',
  segment: { organisationId: null, clusterId: null, organisationKind: null, withoutMeeting: false, meetingsBelow: null },
  sendAt: '2012-09-26T07:00:00Z',
  state: 'SENT',
  receivers: 3,
  ...more,
})

const people = [
  { id: 'p1', eventId: 'fair', personId: 'ada', organisationId: null, givenName: 'Ada', familyName: 'Lorenz', reference: null, state: 'REGISTERED', registeredAt: '2012-09-01T07:00:00Z' },
]

function desk(announcements: Announcement[] = []) {
  return network(({ method, path, body }) => {
    if (path.includes('/segment/size')) return { body: { count: path.includes('meetingsBelow=1') || path.includes('organisationKind=INVESTOR') ? 1 : 3 } }
    if (path.includes('/segment')) return { body: { items: people, next: null } }
    if (path.includes('/figures')) return { body: { told: 3, waiting: 0, sent: 2, refused: 1, unknown: 0, inboxOnly: 0 } }
    if (path.includes('/reminders')) return { body: method === 'PUT' ? body : { reminders: [{ subject: 'EVENT', minutesBefore: 1440 }, { subject: 'MEETING', minutesBefore: 10 }] } }
    if (path.startsWith('/api/registry/people')) return { body: { items: [{ id: 'ada', givenName: 'Ada', familyName: 'Lorenz', organisationId: null, organisationName: null }], next: null } }
    if (method === 'POST') return { status: 201, body: one('new') }
    return { body: { items: announcements, next: null } }
  })
}

function open(event: EventView = fair) {
  const routes = [{ element: <Outlet context={event} />, children: [{ path: '/', element: <AnnouncementsPage /> }] }]
  return render(
    <Providers queries={newQueryClient()}>
      <RouterProvider router={createMemoryRouter(routes)} />
    </Providers>,
  )
}

const posts = (sent: { method: string; body: unknown }[]) => sent.filter(({ method }) => method === 'POST').map(({ body }) => body)

it('shows how it reads and who gets it, and asks before it is sent', async () => {
  const sent = desk()
  open()
  await userEvent.type(screen.getByRole('textbox', { name: /Subject/ }), 'Lunch')
  await userEvent.type(screen.getByRole('textbox', { name: /Text/ }), 'At noon')
  expect(await screen.findByText('A fair: Lunch')).toBeInTheDocument()
  expect(await screen.findByText('3 people')).toBeInTheDocument()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Meetings so far' }), 'Only who has no meeting yet')
  expect(await screen.findByText('1 person')).toBeInTheDocument()
  expect(await screen.findByText('Ada Lorenz')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  expect(posts(sent)).toEqual([])
  const dialog = await screen.findByRole('dialog', { name: 'Send this announcement?' })
  expect(within(dialog).getByText(/1 person gets “Lunch”/)).toBeInTheDocument()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(posts(sent)).toEqual([{ subject: 'Lunch', text: 'At noon', segment: { meetingsBelow: 1 } }]))
})

it('sends at a time of the event’s own clock', async () => {
  const day = '2099-09-26'
  const sent = desk()
  open()
  await userEvent.type(screen.getByRole('textbox', { name: /Subject/ }), 'Lunch')
  await userEvent.type(screen.getByRole('textbox', { name: /Text/ }), 'At noon')
  await userEvent.click(screen.getByRole('radio', { name: 'Later' }))
  await userEvent.type(await screen.findByLabelText(/Date and time/), `${day}T09:00`)
  await userEvent.click(screen.getByRole('button', { name: 'Schedule' }))
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Schedule' }))
  await waitFor(() => expect(posts(sent)).toEqual([{ subject: 'Lunch', text: 'At noon', segment: {}, sendAt: `${day}T07:00:00.000Z` }]))
})

it('means one kind of organisations, and who was asked too little', async () => {
  const sent = desk()
  open()
  await userEvent.type(screen.getByRole('textbox', { name: /Subject/ }), 'Lunch')
  await userEvent.type(screen.getByRole('textbox', { name: /Text/ }), 'At noon')
  await userEvent.click(screen.getByRole('radio', { name: 'Whose organisation is of one kind' }))
  expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /Which kind/ }), 'Investor')
  expect(await screen.findByText('1 person')).toBeInTheDocument()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Meetings so far' }), 'Only who has fewer than 3 meetings')
  await userEvent.click(await screen.findByRole('button', { name: 'Send' }))
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(posts(sent)).toEqual([{ subject: 'Lunch', text: 'At noon', segment: { organisationKind: 'INVESTOR', meetingsBelow: 3 } }]))
})

it('lets nobody choose a time that is over', async () => {
  const sent = desk()
  open()
  await userEvent.type(screen.getByRole('textbox', { name: /Subject/ }), 'Lunch')
  await userEvent.type(screen.getByRole('textbox', { name: /Text/ }), 'At noon')
  await userEvent.click(screen.getByRole('radio', { name: 'Later' }))
  fireEvent.change(await screen.findByLabelText(/Date and time/), { target: { value: '2012-09-26T09:00' } })
  fireEvent.submit(screen.getByRole('button', { name: 'Schedule' }))
  expect(await screen.findByText('This time is over: choose a later one.')).toBeInTheDocument()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(posts(sent)).toEqual([])
})

it('says what has become of those that were sent, and calls off what is not', async () => {
  const sent = desk([one('next', { state: 'SCHEDULED', receivers: null }), one('last')])
  open()
  expect(await screen.findByText('2 by e-mail · 1 e-mail refused')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Call off' }))
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Call off' }))
  await waitFor(() => expect(sent.filter(({ method }) => method === 'DELETE').map(({ path }) => path)).toEqual(['/api/events/fair/announcements/next']))
})

it('announces nothing to nobody: of a draft nobody knows', async () => {
  desk()
  open({ ...fair, status: 'DRAFT' })
  expect(await screen.findByText('Nobody can see the event yet')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Send' })).toBeNull()
})

it('lets organisers choose when people are reminded', async () => {
  const sent = desk()
  open()
  const meeting = await screen.findByRole('combobox', { name: 'A meeting' })
  expect(meeting).toHaveDisplayValue('10 minutes before')
  expect(screen.getByRole('combobox', { name: 'The event' })).toHaveDisplayValue('1 day before')
  await userEvent.selectOptions(meeting, 'never')
  await waitFor(() => expect(sent.findLast(({ method }) => method === 'PUT')?.body).toEqual({ reminders: [{ subject: 'MEETING', minutesBefore: null }] }))
})

it('says a length of time as people do', () => {
  expect([10, 60, 1440, 90].map((minutes) => lengthOf('en-GB', minutes))).toEqual(['10 minutes', '1 hour', '1 day', '90 minutes'])
})

it('asks before what was written is left, keeps it, and forgets it once it is sent', async () => {
  const sent = desk()
  const routes = [{ element: <><Link to="/setup">Set-up</Link><Outlet context={fair} /></>, children: [{ path: '/', element: <AnnouncementsPage /> }, { path: '/setup', element: <p>elsewhere</p> }] }]
  const router = createMemoryRouter(routes)
  render(
    <Providers queries={newQueryClient()}>
      <RouterProvider router={router} />
    </Providers>,
  )
  fireEvent.change(screen.getByRole('textbox', { name: /Subject/ }), { target: { value: 'Lunch' } })
  fireEvent.change(screen.getByRole('textbox', { name: /Text/ }), { target: { value: 'At noon' } })
  await vi.dynamicImportSettled()
  await userEvent.click(screen.getByText('Set-up'))
  await userEvent.click(await screen.findByText('Leave the page'))
  expect(await screen.findByText('elsewhere')).toBeInTheDocument()
  await act(() => router.navigate('/'))
  expect(await screen.findByRole('textbox', { name: /Text/ })).toHaveValue('At noon')
  await waitFor(() => expect(screen.getByRole('button', { name: 'Send' })).toBeEnabled())
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(screen.getByRole('textbox', { name: /Text/ })).toHaveValue(''))
  expect(posts(sent)).toEqual([{ subject: 'Lunch', text: 'At noon', segment: {} }])
  expect(readDraft('announcement.fair')).toBeUndefined()
})
