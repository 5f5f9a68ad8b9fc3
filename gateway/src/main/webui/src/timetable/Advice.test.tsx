import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { TimetableView } from '../api/types'
import { run as done, fair, network, show } from '../test-support'
import { Advice } from './Advice'

const run: TimetableView = {
  ...done,
  advice: [
    { kind: 'TABLES_ALL_DAY', slotId: null, amount: 2, placed: 9 },
    { kind: 'TABLES_IN_SLOT', slotId: 'slot-2', amount: 1, placed: 1 },
  ],
}

it('says in words what would place more', () => {
  show(<Advice event={fair} run={run} />)
  expect(screen.getByText('2 more tables all day: 9 more placed')).toBeInTheDocument()
  expect(screen.getByText('One more table at 09:55: 1 more placed')).toBeInTheDocument()
})

it('tries what can be tried, with the same seed', async () => {
  const sent = network(() => ({ status: 202, body: { ...run, id: 'other', state: 'QUEUED' } }))
  show(<Advice event={fair} run={run} />)
  await userEvent.click(screen.getByRole('button', { name: /^Try it: 2 more tables/ }))
  expect(sent.map(({ body }) => body)).toEqual([{ seed: 5, moreTables: 2 }])
  expect(screen.getAllByRole('button')).toHaveLength(1)
})

it('tries a higher cap as the same run, thorough as it was', async () => {
  const sent = network(() => ({ status: 202, body: { ...run, id: 'other', state: 'QUEUED' } }))
  const capped: TimetableView = { ...run, thorough: true, mostMeetings: 4, advice: [{ kind: 'HIGHER_CAPS', slotId: null, amount: 1, placed: 6 }] }
  show(<Advice event={fair} run={capped} />)
  await userEvent.click(screen.getByRole('button', { name: 'Try it: One more meeting per person allowed: 6 more placed' }))
  expect(sent.map(({ body }) => body)).toEqual([{ seed: 5, thorough: true, mostMeetings: 5 }])
})

it('says nothing where nothing would help', () => {
  show(<Advice event={fair} run={{ ...run, advice: [] }} />)
  expect(screen.queryByText('What would place more')).not.toBeInTheDocument()
})
