import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Outlet, Route, Routes } from 'react-router'
import { expect, it } from 'vitest'
import { ProfilePage } from '../people/ProfilePage'
import { fair, network, problem, show } from '../test-support'
import { AccountPage } from './AccountPage'

const me = { id: 'ada', kind: 'PERSON', givenName: 'Ada', familyName: 'Lorenz', email: 'ada@example.org', organisationId: null, organisationName: null, locale: 'en' }
const optics = { id: 'optics', name: 'Hilltop Optics', kind: 'COMPANY', country: 'CH', nuts: '', nace: [], keywords: [], description: '', website: null, clusterIds: [], version: 0 }

it('lets people enter the organisation that the registry does not have, and come for it', async () => {
  const sent = network(({ method, path }) => {
    if (method === 'POST') return { status: 201, body: optics }
    if (method === 'PATCH') return { body: { ...me, organisationId: 'optics', organisationName: 'Hilltop Optics' } }
    return path.includes('/organisations') ? { body: { items: [], next: null } } : { body: me }
  })
  show(<AccountPage />)
  await userEvent.type(await screen.findByRole('combobox', { name: 'Organisation' }), 'Hilltop Optics')
  await userEvent.click(screen.getByRole('button', { name: 'Not found? Enter your organisation' }))
  expect(screen.getByRole('textbox', { name: /Its name/ })).toHaveValue('Hilltop Optics')
  await userEvent.type(screen.getByRole('combobox', { name: /Country/ }), 'Switz')
  await userEvent.click(await screen.findByRole('option', { name: 'Switzerland', hidden: true }))
  await userEvent.click(screen.getByRole('button', { name: 'Enter and choose it' }))
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'Organisation' })).toHaveValue('Hilltop Optics'))
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(sent.at(-1)?.method === 'GET' || sent.some(({ method }) => method === 'PATCH')).toBe(true))
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ name: 'Hilltop Optics', kind: 'COMPANY', country: 'CH' })
  expect(sent.find(({ method }) => method === 'PATCH')?.body).toEqual({ givenName: 'Ada', familyName: 'Lorenz', organisationId: 'optics' })
})

it('says why an organisation was not entered, and keeps what was written', async () => {
  network(({ method, path }) => (method === 'POST' ? problem(409, 'too-many-organisations') : path.includes('/organisations') ? { body: { items: [], next: null } } : { body: me }))
  show(<AccountPage />)
  await userEvent.click(await screen.findByRole('button', { name: 'Not found? Enter your organisation' }))
  await userEvent.type(screen.getByRole('textbox', { name: /Its name/ }), 'A seventh')
  await userEvent.type(screen.getByRole('combobox', { name: /Country/ }), 'Switz')
  await userEvent.click(await screen.findByRole('option', { name: 'Switzerland', hidden: true }))
  await userEvent.click(screen.getByRole('button', { name: 'Enter and choose it' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('as many organisations as one person may')
  expect(screen.getByRole('textbox', { name: /Its name/ })).toHaveValue('A seventh')
})

it('keeps a name that was changed and not saved', async () => {
  network(({ path }) => (path.includes('/organisations') ? { body: { items: [], next: null } } : { body: me }))
  const first = show(<AccountPage />)
  await userEvent.type(await screen.findByRole('textbox', { name: /Family name/ }), '-Favre')
  first.unmount()
  show(<AccountPage />)
  expect(await screen.findByRole('textbox', { name: /Family name/ })).toHaveValue('Lorenz-Favre')
})

it.each([
  [null, true],
  ['optics', false],
])('an attendee who works for %s is asked for whom they come: %s', async (organisationId, asked) => {
  network(({ path }) => (path.includes('/people/me') ? { body: { ...me, organisationId } } : path.includes('/profiles/me') ? problem(404, 'not-found') : { body: { items: [], next: null } }))
  show(
    <Routes>
      <Route element={<Outlet context={fair} />}>
        <Route path="*" element={<ProfilePage />} />
      </Route>
    </Routes>,
  )
  await screen.findByRole('button', { name: 'Save' })
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Say it in your account' }) !== null).toBe(asked))
})
