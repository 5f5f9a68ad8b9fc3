import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { network, run, show, type Sent } from '../test-support'
import { StartRun } from './StartRun'

/** A slow machine reads the list of runs meanwhile, too. */
const asked = (sent: Sent[]) => sent.filter(({ method }) => method === 'POST').map(({ body }) => body)

it('asks for what the engine does by itself unless told otherwise', async () => {
  const sent = network(() => ({ status: 202, body: { ...run, state: 'QUEUED' } }))
  show(<StartRun eventId="fair" />)
  await userEvent.click(screen.getByRole('button', { name: 'Start' }))
  expect(asked(sent)).toEqual([{}])
})

it('asks for a thorough run with so many meetings for everybody', async () => {
  const sent = network(() => ({ status: 202, body: { ...run, state: 'QUEUED' } }))
  show(<StartRun eventId="fair" />)
  await userEvent.type(screen.getByLabelText('At most'), '8')
  await userEvent.type(screen.getByLabelText('At least'), '2')
  await userEvent.click(screen.getByRole('switch', { name: /^Close more gaps/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Start' }))
  expect(asked(sent)).toEqual([{ leastMeetings: 2, mostMeetings: 8, thorough: true }])
})
