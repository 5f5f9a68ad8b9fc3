import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { fair, show } from '../test-support'
import { loads, walk } from './occupancy'
import { OccupancyPicture } from './OccupancyPicture'

const occupancy = {
  slots: fair.slots,
  tables: fair.tables,
  closed: [{ slotId: 'slot-3', tableId: 'table-1' }],
  cells: [{ slotId: 'slot-2', tableId: 'table-2', meetingId: 'm', hostId: 'h', guestId: 'g' }],
  next: null,
}

it('names every place by table, time and who sits there', () => {
  show(<OccupancyPicture zone="Europe/Paris" occupancy={occupancy} who={() => 'Ada and Ben'} onFocus={vi.fn()} />)
  const cells = screen.getAllByRole('gridcell')
  expect(cells).toHaveLength(6)
  expect(screen.getByRole('gridcell', { name: /^Table A2, .*09:55: Ada and Ben$/ })).toHaveAttribute('data-taken', 'true')
  expect(cells.filter((cell) => cell.dataset.taken === 'true')).toHaveLength(1)
  expect(screen.getByRole('gridcell', { name: /^Table 1, .*10:20: out of use$/ })).toHaveAttribute('data-closed', 'true')
})

it('is one stop for the Tab key and walked by arrows', async () => {
  const focused = vi.fn()
  show(<OccupancyPicture zone="Europe/Paris" occupancy={occupancy} who={() => 'Ada and Ben'} onFocus={focused} />)
  await userEvent.tab()
  await userEvent.tab()
  await userEvent.keyboard('{ArrowRight}{ArrowDown}')
  expect(screen.getByRole('gridcell', { name: /Ada and Ben/ })).toHaveFocus()
  expect(focused).toHaveBeenLastCalledWith(expect.objectContaining({ cell: occupancy.cells[0] }))
  expect(screen.getAllByRole('gridcell').filter((cell) => cell.tabIndex === 0)).toHaveLength(1)
})

it('stays inside the picture', () => {
  expect(walk('ArrowUp', false, { row: 0, column: 0 }, 2, 3)).toEqual({ row: 0, column: 0 })
  expect(walk('End', true, { row: 0, column: 0 }, 2, 3)).toEqual({ row: 1, column: 2 })
  expect(walk('x', false, { row: 0, column: 0 }, 2, 3)).toBeNull()
})

it('counts how full each slot is', () => {
  expect(loads(occupancy).map(({ taken, tables }) => `${taken}/${tables}`)).toEqual(['0/2', '1/2', '0/2'])
})
