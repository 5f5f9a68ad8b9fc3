import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, Route, Routes } from 'react-router'
import { expect, it } from 'vitest'
import { newQueryClient } from '../api/queries'
import { Providers } from '../Providers'
import { network, problem, show } from '../test-support'
import { NoticeSettingsPage } from './NoticeSettingsPage'
import { UnsubscribePage } from './UnsubscribePage'

const me = { id: 'ada', kind: 'PERSON', givenName: 'Ada', familyName: 'Lorenz', email: 'ada@example.org', organisationId: null, organisationName: null, locale: 'en' }
const settings = {
  kinds: [
    { kind: 'ASKED', mail: true, push: true },
    { kind: 'WITHDRAWN', mail: false, push: false },
    { kind: 'EVENT_CANCELLED', mail: true, push: true },
  ],
  always: ['EVENT_CANCELLED'],
  digest: 'AT_ONCE',
  quietHours: null,
  zone: 'Z',
  stoppedAt: null as string | null,
}

const chosen = () => network(({ method, path, body }) => (path.includes('/people/me') ? { body: me } : method === 'PUT' ? { body: { ...settings, ...(body as object) } } : { body: settings }))

it('sends what was chosen, by the clock of the one who chooses', async () => {
  const sent = chosen()
  show(<NoticeSettingsPage />)
  expect(await screen.findByText(/ada@example.org/)).toBeVisible()
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Somebody asks me for a meeting: Mail' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'They take it back: Device' }))
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'When' }), 'DAILY')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Quiet hours' }))
  await waitFor(() =>
    expect(sent.findLast(({ method }) => method === 'PUT')?.body).toEqual({
      kinds: [{ kind: 'ASKED', mail: false, push: true }, { kind: 'WITHDRAWN', mail: false, push: true }, ...settings.kinds.slice(2)],
      digest: 'DAILY',
      quietHours: { from: '22:00', until: '07:00' },
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    }),
  )
})

it('says that an address takes no mail, until its person says that it does', async () => {
  const sent = network(({ method, path }) => (path.includes('/people/me') ? { body: me } : { body: { ...settings, stoppedAt: method === 'PUT' ? null : '2012-09-20T10:00:00Z' } }))
  show(<NoticeSettingsPage />)
  await userEvent.click(await screen.findByRole('button', { name: 'It takes mail again' }))
  await waitFor(() => expect(screen.queryByText('Your address takes no mail')).toBeNull())
  expect(sent.some(({ method, path }) => method === 'PUT' && path === '/api/notices/settings/mail')).toBe(true)
})

it('does not let what must be told be switched off', async () => {
  chosen()
  show(<NoticeSettingsPage />)
  const always = await screen.findAllByRole('checkbox', { name: /The event is cancelled/ })
  expect(always).toHaveLength(2)
  for (const one of always) {
    expect(one).toBeChecked()
    expect(one).toBeDisabled()
  }
})

const atLink = () =>
  render(
    <Providers queries={newQueryClient()}>
      <MemoryRouter initialEntries={['/unsubscribe/secret']}>
        <Routes>
          <Route path="unsubscribe/:secret" element={<UnsubscribePage />} />
        </Routes>
      </MemoryRouter>
    </Providers>,
  )

it('ends mails when it is pressed, and not when it is looked at', async () => {
  const sent = network(() => ({ body: { kinds: ['PLANNED', 'MOVED'] } }))
  atLink()
  expect(await screen.findByText('I have a new meeting')).toBeVisible()
  expect(sent.every(({ method }) => method === 'GET')).toBe(true)
  await userEvent.click(screen.getByRole('button', { name: 'No more of these' }))
  expect(await screen.findByRole('status')).toHaveTextContent('Done.')
  expect(sent.find(({ method }) => method === 'POST')?.path).toBe('/api/notices/unsubscriptions/secret')
})

it('says where to choose when the link is not good any more', async () => {
  network(() => problem(404, 'not-found'))
  atLink()
  expect(await screen.findByText(/This link is not good any more/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Choose exactly what comes by mail' })).toHaveAttribute('href', '/account/notices')
})
