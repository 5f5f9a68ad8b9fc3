import { expect, it } from 'vitest'
import { network } from '../test-support'
import { wholeOccupancy } from './timetableQueries'

const cell = (meetingId: string) => ({ slotId: 's', tableId: 't', meetingId, hostId: 'h', guestId: 'g' })

it('reads the occupancy of a large event page by page', async () => {
  const sent = network(({ path }) => {
    const page = Number(new URL(path, location.origin).searchParams.get('cursor') ?? 1)
    return { body: { slots: [], tables: [], closed: [], cells: [cell(`m${page}`)], next: page < 3 ? String(page + 1) : null } }
  })
  const whole = await wholeOccupancy('e')
  expect(whole.cells.map(({ meetingId }) => meetingId)).toEqual(['m1', 'm2', 'm3'])
  expect(sent).toHaveLength(3)
})
