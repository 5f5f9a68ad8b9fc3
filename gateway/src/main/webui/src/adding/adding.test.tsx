import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter, Outlet, RouterProvider } from 'react-router'
import { beforeEach, expect, it } from 'vitest'
import { newQueryClient } from '../api/queries'
import { Providers } from '../Providers'
import { managersWords } from '../registry/managersWords'
import { fair, network, problem, type Answers } from '../test-support'
import { AddPeoplePage } from './AddPeoplePage'

beforeEach(() => managersWords())

function show() {
  const routes = [{ element: <Outlet context={fair} />, children: [{ path: '/', element: <AddPeoplePage /> }] }]
  return render(
    <Providers queries={newQueryClient()}>
      <RouterProvider router={createMemoryRouter(routes)} />
    </Providers>,
  )
}

const sheet = { columns: ['Given name', 'Family name', 'Mail'], rows: [{ line: 2, cells: ['Ada', 'Lorenz', 'ada@example.org'] }, { line: 3, cells: ['Ben', 'Favre', 'no address'] }] }
const trial = { rows: [{ line: 1, outcome: 'CREATED', reasons: [] }, { line: 2, outcome: null, reasons: ['email must be a well-formed email address'] }] }
const made = { people: [{ reference: 'ada@example.org', id: 'ada-person', outcome: 'CREATED' }], refused: [] }

const answers: Answers = ({ path }) => {
  if (path.endsWith('/sheets')) return { body: sheet }
  if (path.endsWith('/trial')) return { body: trial }
  if (path.endsWith('/people/imports')) return { body: made }
  return { body: { participants: [] } }
}

/** The stand-in reads JSON; a file is none. */
const list = () => new File(['"a list"'], 'people.csv', { type: 'text/csv' })

it('tries a file first, names each row that is refused, and gives places to the good ones', async () => {
  const sent = network(answers)
  const { container } = show()
  await userEvent.upload(container.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement, list())
  await userEvent.click(await screen.findByRole('button', { name: 'Try it without keeping anything' }))
  expect(await screen.findByText(/E-mail: this must be an e-mail address/)).toHaveTextContent('Line 3:')
  expect(sent.some(({ path }) => path.endsWith('/imports'))).toBe(false)
  await userEvent.click(screen.getByRole('button', { name: /Import only the good row/ }))
  await waitFor(() => expect(sent.find(({ path }) => path === '/api/events/fair/participants/imports')?.body).toEqual({ participants: [{ personId: 'ada-person', reference: 'ada@example.org' }] }))
  expect(sent.find(({ path }) => path.endsWith('/people/imports'))?.body).toMatchObject({ onlyGood: true })
})

it('adds one person by hand', async () => {
  const sent = network(answers)
  show()
  await userEvent.type(screen.getByLabelText(/Given name/), 'Ada')
  await userEvent.type(screen.getByLabelText(/Family name/), 'Lorenz')
  await userEvent.type(screen.getByLabelText(/E-mail/), 'ada@example.org')
  await userEvent.click(screen.getByRole('button', { name: 'Add' }))
  await waitFor(() => expect(sent.find(({ path }) => path === '/api/events/fair/participants/imports')?.body).toEqual({ participants: [{ personId: 'ada-person', reference: 'ada@example.org' }] }))
})

it('says in place that there are not so many places', async () => {
  network((sent) => (sent.path.endsWith('/participants/imports') ? problem(409, 'capacity-full') : answers(sent)))
  show()
  await userEvent.type(screen.getByLabelText(/Given name/), 'Ada')
  await userEvent.click(screen.getByRole('button', { name: 'Add' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('All places are taken.')
  expect(screen.getByLabelText(/Given name/)).toHaveValue('Ada')
})
