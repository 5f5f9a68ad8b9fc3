import { screen, waitFor } from '@testing-library/react'
import { render } from '@testing-library/react'
import { MemoryRouter, Outlet, Route, Routes } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { AgendaPage } from '../agenda/AgendaPage'
import { NextUp } from '../agenda/NextUp'
import { keep, readKept } from '../api/kept'
import { newQueryClient } from '../api/queries'
import { Providers } from '../Providers'
import { fair, network, problem, type Answers } from '../test-support'
import { SessionGate } from './SessionGate'
import { logout } from './logout'
import { guardPage, ownedBy, page } from './owner'
import { stillHere } from './useSession'

const of = (title: string) => ({
  zone: 'Europe/Paris',
  items: [
    { kind: 'SESSION', sourceId: title, title, place: 'Forum', startsAt: '2099-09-26T07:30:00Z', endsAt: '2099-09-26T07:50:00Z', withParticipantId: null, withPersonId: null, withOrganisationName: null, tableLabel: null },
  ],
})

const logins = { ada: { authenticated: true, subject: 'ada', name: 'Ada Lorenz', roles: [] }, ben: { authenticated: true, subject: 'ben', name: 'Ben Favre', roles: [] } }

/** The gateway with this login; `agenda` says what it answers about it. */
const as =
  (who: keyof typeof logins | null, agenda: ReturnType<Answers>): Answers =>
  ({ path }) => {
    if (path === '/session') return { body: who ? logins[who] : { authenticated: false } }
    return path.endsWith('/agenda') ? agenda : { body: {} }
  }

/** A page that was just loaded: nothing in memory, only what the device keeps. */
function open() {
  ownedBy(undefined)
  const queries = newQueryClient()
  render(
    <Providers queries={queries}>
      <MemoryRouter>
        <Routes>
          <Route element={<SessionGate />}>
            <Route element={<Outlet context={fair} />}>
              <Route index element={<><NextUp event={fair} /><AgendaPage /></>} />
            </Route>
          </Route>
        </Routes>
      </MemoryRouter>
    </Providers>,
  )
  return queries
}

async function adaHasReadHerAgenda(owner = 'ada') {
  ownedBy(owner)
  keep(['agenda', 'fair'], of('Ada’s secret'))
  localStorage.setItem('cordee.kept.session', JSON.stringify(logins.ada))
}

const watches: MutationObserver[] = []

/** Everything that was ever on the screen: a flash is seen, too. */
function watched() {
  const seen: string[] = []
  const watch = new MutationObserver(() => seen.push(document.body.textContent))
  watch.observe(document.body, { childList: true, subtree: true, characterData: true })
  watches.push(watch)
  return () => seen.join('\n')
}

const startAgain = page.startAgain
const started = vi.fn()
beforeEach(() => {
  started.mockClear()
  page.startAgain = started
})
afterEach(() => {
  page.startAgain = startAgain
  watches.splice(0).forEach((watch) => watch.disconnect())
})

it.each([401, 403, 404])('never shows the agenda of who was here before, nor instead of a refusal (%i)', async (status) => {
  // Given Ada's agenda on a device where her session ended without a logout
  await adaHasReadHerAgenda()
  network(as('ben', problem(status, 'not-allowed')))
  const seen = watched()
  // When Ben logs in there and opens the same address
  open()
  // Then it was not there for a moment, and the device keeps nothing of hers
  expect(await screen.findByText('This could not be loaded')).toBeInTheDocument()
  expect(seen()).not.toContain('Ada’s secret')
  ownedBy('ada')
  expect(readKept(['agenda', 'fair'])).toBeUndefined()
})

it('sabotage: were both the same owner, what Ada read would be shown to Ben', async () => {
  await adaHasReadHerAgenda('ben')
  network(as('ben', 'no network'))
  const seen = watched()
  open()
  await screen.findAllByText('Ada’s secret')
  expect(seen()).toContain('Ada’s secret')
})

it.each([403, 404])('shows a refusal instead of what the same person read before (%i)', async (status) => {
  await adaHasReadHerAgenda()
  network(as('ada', problem(status, 'not-allowed')))
  open()
  expect(await screen.findByText('This could not be loaded')).toBeInTheDocument()
  expect(screen.queryByText('Ada’s secret')).not.toBeInTheDocument()
  expect(readKept(['agenda', 'fair'])).toBeUndefined()
})

it('shows nothing that was kept to who is not logged in', async () => {
  await adaHasReadHerAgenda()
  network(as(null, problem(401, 'not-logged-in')))
  const seen = watched()
  open()
  expect(await screen.findByText('Please log in')).toBeInTheDocument()
  expect(seen()).not.toContain('Ada’s secret')
})

it('shows the same person what was kept when there is no network', async () => {
  await adaHasReadHerAgenda()
  network(() => 'no network')
  open()
  expect((await screen.findAllByText('Ada’s secret')).length).toBeGreaterThan(0)
})

it('starts the page again when somebody else has logged in beside it', async () => {
  let who: 'ada' | 'ben' = 'ada'
  network((sent) => as(who, { body: of('Ada’s secret') })(sent))
  const queries = open()
  await screen.findAllByText('Ada’s secret')
  who = 'ben'
  await queries.invalidateQueries({ queryKey: ['session'] })
  await waitFor(() => expect(started).toHaveBeenCalled())
})

it('covers the page when the session ends, and goes on where it was after the same login', async () => {
  let who: 'ada' | null = 'ada'
  network((sent) => as(who, who ? { body: of('Ada’s secret') } : problem(401, 'not-logged-in'))(sent))
  const queries = open()
  await screen.findAllByText('Ada’s secret')
  // When
  who = null
  await queries.invalidateQueries({ queryKey: ['agenda'] })
  const cover = await screen.findByRole('dialog', { name: 'Your session has ended' })
  // Escape, which is heard on the whole page, closes nothing that is written on below
  for (const one of [cover, ...cover.querySelectorAll('a, button')]) expect(one).toHaveAttribute('data-mantine-stop-propagation', 'true')
  who = 'ada'
  await queries.invalidateQueries({ queryKey: ['session'] })
  // Then
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(screen.getAllByText('Ada’s secret').length).toBeGreaterThan(0)
  expect(started).not.toHaveBeenCalled()
})

const returned = () => {
  const style = document.documentElement.style
  dispatchEvent(Object.assign(new Event('pagehide'), { persisted: true }))
  expect(style.visibility).toBe('hidden')
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  const visibility = style.visibility
  style.visibility = ''
  return visibility
}

it('does not let the page cache bring back what was private before a logout', () => {
  const again = vi.fn()
  guardPage(stillHere, again)
  ownedBy('ada')
  localStorage.setItem('cordee.kept.session', JSON.stringify(logins.ada))
  expect(returned()).toBe('')
  expect(again).toHaveBeenCalledOnce()
  // When she has logged out, or somebody else is here
  localStorage.removeItem('cordee.kept.session')
  expect(returned()).toBe('hidden')
  localStorage.setItem('cordee.kept.session', JSON.stringify(logins.ben))
  expect(returned()).toBe('hidden')
  // Then
  expect(started).toHaveBeenCalledTimes(2)
  expect(again).toHaveBeenCalledOnce()
})

it('a logout in another tab takes what is private from this one, and nothing from who was not logged in', () => {
  guardPage(stillHere, vi.fn())
  const loggedOut = () => dispatchEvent(new StorageEvent('storage', { key: 'cordee.logged-out' }))
  ownedBy(null)
  loggedOut()
  ownedBy('ada')
  dispatchEvent(new StorageEvent('storage', { key: 'cordee.language' }))
  expect(started).not.toHaveBeenCalled()
  loggedOut()
  expect(started).toHaveBeenCalled()
})

it('a logout leaves nothing on the device to read, tells the other tabs, and proves whose request it is', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await adaHasReadHerAgenda()
  const sent = network(() => ({ body: { location: '/' } }))
  await logout({ ...logins.ada, csrf: 'token' })
  expect(sent.map(({ method, path, headers }) => [method, path, headers.get('X-CSRF-Token')])).toEqual([['POST', '/logout', 'token']])
  expect(Object.keys(localStorage)).toEqual(['cordee.logged-out'])
})
