import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect, useState } from 'react'
import { expect, it, vi } from 'vitest'
import type { RequestView } from '../api/types'
import { ownedBy } from '../session/owner'
import { fair, network, problem, show, type Answers } from '../test-support'
import { RequestForm } from './RequestForm'

const TEXT = 'Your lasers, our watches: ten minutes?'

const request: RequestView = {
  id: 'request', eventId: 'fair', hostId: 'me', hostPersonId: 'ada', hostOrganisationName: null, guestId: 'ben', guestPersonId: 'ben-person',
  guestOrganisationName: null, message: 'Old', priority: 'NICE', state: 'PENDING', preferredSlotId: null, expiresAt: null, meeting: null,
  unplacedReason: null, createdAt: '2012-09-01T08:00:00Z', version: 1,
}

function Opener() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button onClick={() => setOpen(true)}>Ask</button>
      {open && <RequestForm eventId="fair" zone="Europe/Paris" guestId="ben" name="Ben Favre" onClose={() => setOpen(false)} />}
    </>
  )
}

const answers: Answers = ({ method }) => (method === 'GET' ? { body: { slots: [] } } : { body: request })
const field = () => screen.findByRole('textbox', { name: 'Message' })
const ask = async () => userEvent.click(screen.getByRole('button', { name: 'Ask' }))

async function write() {
  await ask()
  await userEvent.click(await field())
  await userEvent.paste(TEXT)
}

const CLOSINGS: [string, () => Promise<unknown>][] = [
  ['Escape', () => userEvent.keyboard('{Escape}')],
  ['the cross', () => userEvent.click(screen.getByRole('button', { name: 'Close' }))],
  ['a press beside', () => userEvent.click(document.querySelector('.mantine-Modal-overlay') as Element)],
]

it.each(CLOSINGS)('keeps what was written when it is closed by %s', async (_, close) => {
  network(answers)
  show(<Opener />)
  await write()
  await close()
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(await screen.findByText('Your text is kept on this device until you send it.')).toBeInTheDocument()
  await ask()
  expect(await field()).toHaveValue(TEXT)
  expect(screen.getByText('You began to write this earlier. It is not saved yet.')).toBeInTheDocument()
})

it('keeps it when the page is left altogether, by Back or for a login, for this person only', async () => {
  network(answers)
  const left = show(<Opener />)
  await write()
  left.unmount()
  // When somebody else uses the device
  ownedBy('somebody else')
  const theirs = show(<Opener />)
  await ask()
  expect(await field()).toHaveValue('')
  theirs.unmount()
  // And then the first one again
  ownedBy('me')
  show(<Opener />)
  await ask()
  expect(await field()).toHaveValue(TEXT)
})

it('sabotage: were drafts not bound to a person, the other one would read it', async () => {
  network(answers)
  const left = show(<Opener />)
  await write()
  left.unmount()
  for (const place of Object.keys(localStorage).filter((one) => one.startsWith('cordee.draft.me.')))
    localStorage.setItem(place.replace('.me.', '.somebody else.'), localStorage.getItem(place) ?? '')
  ownedBy('somebody else')
  show(<Opener />)
  await ask()
  expect(await field()).toHaveValue(TEXT)
})

it('has nothing left of it once it is sent, and can be thrown away', async () => {
  network(answers)
  show(<Opener />)
  await write()
  await userEvent.click(screen.getByRole('button', { name: 'Send request' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(screen.queryByText(/is kept on this device/)).not.toBeInTheDocument()
  await write()
  await userEvent.keyboard('{Escape}')
  await ask()
  await userEvent.click(await screen.findByRole('button', { name: 'Throw the draft away' }))
  expect(await field()).toHaveValue('')
  expect(Object.keys(localStorage).filter((one) => one.startsWith('cordee.draft.'))).toEqual([])
})

it('keeps the text in place when the session has ended on sending', async () => {
  network(({ method }) => (method === 'GET' ? { body: { slots: [] } } : problem(401, 'not-logged-in')))
  show(<Opener />)
  await write()
  await userEvent.click(screen.getByRole('button', { name: 'Send request' }))
  expect(await screen.findByText('Please log in again.')).toBeInTheDocument()
  expect(await field()).toHaveValue(TEXT)
})

it('shows both when the request was changed meanwhile, and saves again', async () => {
  let stored = request
  const sent = network(({ method, headers, body }) => {
    if (method === 'GET') return { body: { slots: [] } }
    if (headers.get('If-Match') !== `"${stored.version}"`) return problem(412, 'stale-version')
    return { body: (stored = { ...stored, ...(body as object), version: stored.version + 1 }) }
  })
  const form = (one: RequestView) => <RequestForm eventId="fair" zone="Europe/Paris" guestId="ben" name="Ben Favre" request={one} onClose={vi.fn()} />
  let hear: (one: RequestView) => void = () => undefined
  function List() {
    const [one, setOne] = useState(request)
    useEffect(() => {
      hear = setOne
    }, [])
    return form(one)
  }
  show(<List />)
  await userEvent.clear(await field())
  await userEvent.click(await field())
  await userEvent.paste(TEXT)
  // When the same person has changed it on another device
  stored = { ...request, message: 'From my phone', version: 2 }
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText(/Somebody else changed this in the meantime/)).toBeInTheDocument()
  hear(stored)
  // Then both are there, nothing jumped, and saving again works
  expect(await screen.findByText('From my phone')).toBeInTheDocument()
  expect(await field()).toHaveValue(TEXT)
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(stored.message).toBe(TEXT))
  expect(sent.filter(({ method }) => method === 'PUT').map(({ headers }) => headers.get('If-Match'))).toEqual(['"1"', '"2"'])
})

it('offers to accept the request of somebody who has asked first', async () => {
  const theirs: RequestView = { ...request, id: 'theirs', hostId: 'ben', guestId: 'me', message: 'I asked first' }
  const sent = network(({ method, path }) => {
    if (method === 'POST' && path.endsWith('/acceptance')) return { body: { ...theirs, state: 'ACCEPTED' } }
    if (method === 'POST') return problem(409, 'mirror-request')
    if (path.includes('/requests?box=in')) return { body: { items: [theirs], next: null } }
    return { body: path.includes('/requests') ? { items: [], next: null } : path === '/api/events/fair' ? fair : { slots: [] } }
  })
  show(<Opener />)
  await write()
  await userEvent.click(screen.getByRole('button', { name: 'Send request' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('has already asked you')
  await userEvent.click(await screen.findByRole('button', { name: 'Accept their request' }))
  await userEvent.click(await screen.findByRole('radio', { name: /timetable/i }))
  await userEvent.click(screen.getByRole('button', { name: 'Accept' }))
  await waitFor(() => expect(sent.some(({ path }) => path.endsWith('/requests/theirs/acceptance'))).toBe(true))
})
