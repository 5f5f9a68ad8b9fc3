import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { fair, network, show } from '../test-support'
import { Entered } from './Entered'

const entered = { ...fair, acceptanceAwaited: true }

it('asks who was entered by others, and takes their yes', async () => {
  const sent = network(() => ({ body: {} }))
  show(<Entered event={entered} />)
  await userEvent.click(screen.getByRole('button', { name: 'Accept' }))
  expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /api/events/fair/participants/me/acceptance'])
})

it('lets them leave for good, after a question', async () => {
  const sent = network(() => ({ status: 204 }))
  show(<Entered event={entered} />)
  await userEvent.click(screen.getByRole('button', { name: 'Leave for good' }))
  expect(sent).toEqual([])
  const question = await screen.findByRole('dialog')
  expect(await within(question).findByText(/cannot enter you into one again/)).toBeInTheDocument()
  await userEvent.click(within(question).getByRole('button', { name: 'Leave for good' }))
  await waitFor(() => expect(sent.map(({ path }) => path)).toEqual(['/api/events/fair/participants/me/refusal']))
})
