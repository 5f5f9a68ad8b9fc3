import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { network, run, show } from '../test-support'
import { StartRun } from './StartRun'

it('asks for what the engine does by itself unless told otherwise', async () => {
  const sent = network(() => ({ status: 202, body: { ...run, state: 'QUEUED' } }))
  show(<StartRun eventId="fair" />)
  await userEvent.click(screen.getByRole('button', { name: 'Start' }))
  expect(sent.map(({ body }) => body)).toEqual([{}])
})

it('asks for a thorough run with a cap', async () => {
  const sent = network(() => ({ status: 202, body: { ...run, state: 'QUEUED' } }))
  show(<StartRun eventId="fair" />)
  await userEvent.type(screen.getByLabelText('Meetings per person (optional)'), '8')
  await userEvent.click(screen.getByRole('switch', { name: /^Close more gaps/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Start' }))
  expect(sent.map(({ body }) => body)).toEqual([{ mostMeetings: 8, thorough: true }])
})
