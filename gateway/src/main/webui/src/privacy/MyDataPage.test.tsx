import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { putDraft, readDraft } from '../draft/shelf'
import { ownedBy } from '../session/owner'
import { network, problem, show } from '../test-support'
import { MyDataPage } from './MyDataPage'

const me = { id: 'ada', kind: 'HUMAN', givenName: 'Ada', familyName: 'Lorenz', email: 'ada@example.org', organisationId: null, organisationName: null, locale: 'en' }

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))

it('says what goes and what stays, erases only who confirms it, and takes them and their drafts off this device', async () => {
  // Where it goes on then, this browser does not go.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  ownedBy('subject-of-ada')
  putDraft('request.1', 'Dear Ben')
  const sent = network(({ path }) => (path === '/session' ? { body: { authenticated: true, subject: 'subject-of-ada', roles: [] } } : { body: path === '/logout' ? { location: '/' } : me }))
  show(<MyDataPage />)
  expect(await screen.findByText(/Signatures under agreements/)).toHaveTextContent('“Erased person”')
  await press('Erase everything about me')
  expect(sent.filter(({ path }) => path.includes('/erasures/'))).toEqual([])
  await press('Erase now')
  await waitFor(() => expect(sent.some(({ path }) => path === '/logout')).toBe(true))
  expect(sent.filter(({ path }) => path.includes('/erasures/')).map(({ method, path }) => `${method} ${path}`)).toEqual(['PUT /api/registry/erasures/ada'])
  expect(readDraft('request.1')).toBeUndefined()
})

it('leaves who is not erased where they are, and says why', async () => {
  const sent = network(({ path }) => (path.includes('/erasures/') ? problem(409, 'machine-not-erased') : { body: me }))
  show(<MyDataPage />)
  await press('Erase everything about me')
  await press('Erase now')
  expect(await screen.findByText('A program cannot be erased like a person.')).toBeVisible()
  expect(sent.some(({ path }) => path === '/logout')).toBe(false)
})
