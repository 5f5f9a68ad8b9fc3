import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { putDraft, readDraft } from '../draft/shelf'
import { ownedBy } from '../session/owner'
import { network, problem, show } from '../test-support'
import { MyDataPage } from './MyDataPage'

const me = { id: 'ada', kind: 'HUMAN', givenName: 'Ada', familyName: 'Lorenz', email: 'ada@example.org', organisationId: null, organisationName: null, locale: 'en' }
const leave = vi.hoisted(() => vi.fn())
vi.mock('../session/logout', () => ({ logout: leave }))

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))

it('says what goes and what stays, erases only who confirms it, and takes them and their drafts off this device', async () => {
  ownedBy('subject-of-ada')
  putDraft('request.1', 'Dear Ben')
  const sent = network(({ method }) => (method === 'PUT' ? { body: me } : { body: {} }))
  show(<MyDataPage />)
  expect(await screen.findByText(/Signatures under agreements/)).toHaveTextContent('“Erased person”')
  await press('Erase everything about me')
  expect(sent.filter(({ path }) => path.includes('/erasures/'))).toEqual([])
  await press('Erase now')
  await waitFor(() => expect(leave).toHaveBeenCalledOnce())
  expect(sent.filter(({ path }) => path.includes('/erasures/')).map(({ method, path }) => `${method} ${path}`)).toEqual(['PUT /api/registry/erasures/ada'])
  expect(readDraft('request.1')).toBeUndefined()
})

it('leaves who is not erased where they are, and says why', async () => {
  leave.mockClear()
  network(({ path }) => (path.includes('/erasures/') ? problem(409, 'machine-not-erased') : { body: me }))
  show(<MyDataPage />)
  await press('Erase everything about me')
  await press('Erase now')
  expect(await screen.findByText('A program cannot be erased like a person.')).toBeVisible()
  expect(leave).not.toHaveBeenCalled()
})
