import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter, Outlet, RouterProvider } from 'react-router'
import { expect, it } from 'vitest'
import { newQueryClient } from '../api/queries'
import { Providers } from '../Providers'
import { fair, network, problem, type Answers } from '../test-support'
import { ParticipantPage } from './ParticipantPage'

const ben = { id: 'ben', eventId: 'fair', personId: 'ben-person', organisationId: null, givenName: 'Ben', familyName: 'Favre', reference: '017', state: 'REGISTERED', awaitsAcceptance: true, registeredAt: '2012-09-01T08:00:00Z' }
const agenda = { zone: 'Europe/Paris', items: [{ kind: 'SESSION', sourceId: 's', title: 'Opening', place: 'Hall A', startsAt: '2012-09-26T07:30:00Z', endsAt: '2012-09-26T07:50:00Z', withParticipantId: null, withPersonId: null, withOrganisationName: null, tableLabel: null, calledOff: false }] }

const answers: Answers = ({ path }) => {
  if (path.includes('/profiles/')) return problem(404, 'not-found')
  if (path.includes('/agenda')) return { body: agenda }
  if (path.includes('/participants/ben')) return { body: ben }
  return { body: { items: [], next: null } }
}

function show() {
  const routes = [{ element: <Outlet context={fair} />, children: [{ path: '/:participantId', element: <ParticipantPage /> }] }]
  return render(
    <Providers queries={newQueryClient()}>
      <RouterProvider router={createMemoryRouter(routes, { initialEntries: ['/ben'] })} />
    </Providers>,
  )
}

it('shows organisers what somebody has before them, and what they said', async () => {
  const sent = network(answers)
  show()
  expect(await screen.findByText(/Opening · Hall A/)).toBeInTheDocument()
  expect(screen.getByText('Has not accepted yet')).toBeInTheDocument()
  expect(screen.getByText(/your number: 017/)).toBeInTheDocument()
  expect(await screen.findByText('No requests yet.')).toBeInTheDocument()
  expect(sent.some(({ path }) => path.includes('/agenda?participantId=ben'))).toBe(true)
  expect(sent.some(({ path }) => path.includes('box=all') && path.includes('participantId=ben'))).toBe(true)
})

it('withdraws somebody once it was asked whether that is meant', async () => {
  const sent = network(answers)
  show()
  await userEvent.click(await screen.findByRole('button', { name: 'Withdraw' }))
  expect(sent.some(({ method }) => method === 'DELETE')).toBe(false)
  const question = await screen.findByRole('dialog')
  expect(await within(question).findByText(/The place goes to whoever waits/)).toBeInTheDocument()
  await userEvent.click(within(question).getByRole('button', { name: 'Withdraw' }))
  await waitFor(() => expect(sent.some(({ method, path }) => method === 'DELETE' && path === '/api/events/fair/participants/ben')).toBe(true))
})
