import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { TimetableView } from '../api/types'
import { run as done, fair, network, show } from '../test-support'
import { Placements } from './Placements'

const run: TimetableView = {
  ...done,
  requested: 130,
  placed: 120,
  upperBound: 120,
  reasons: [
    { reason: 'NO_TABLE', count: 7 },
    { reason: 'RULE', count: 3 },
  ],
}

const pair = { hostId: 'ada', guestId: 'ben' }
const lost = { ...pair, requestId: 'lost', reason: 'RULE', remedy: { slotId: 'slot-2', changes: [{ kind: 'GIVE_UP', participantId: null, requestId: 'other', hostId: 'eva', guestId: 'tim' }] } }

/** Three pages of what is placed, one of what is not; nobody has a name. */
function answers({ path }: { path: string }) {
  const url = new URL(path, location.origin)
  const page = Number(url.searchParams.get('cursor') ?? 1)
  if (url.pathname.endsWith('/placements')) {
    return { body: { items: [{ ...pair, requestId: `r${page}`, slotId: `slot-${page}`, tableId: 'table-2' }], next: page < 3 ? String(page + 1) : null } }
  }
  return { body: { items: url.pathname.endsWith('/unplaced') ? [lost] : [], next: null } }
}

it('reads what is placed page by page, there and back', async () => {
  const sent = network(answers)
  show(<Placements event={fair} run={run} />)
  await userEvent.click(screen.getByRole('tab', { name: 'Placed (120)' }))
  expect(await screen.findByText('Page 1 of 3')).toBeInTheDocument()
  expect(screen.getByRole('cell', { name: /09:30/ })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Previous page' })).toBeDisabled()
  await userEvent.click(screen.getByRole('button', { name: 'Next page' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Next page' }))
  expect(await screen.findByRole('cell', { name: /10:20/ })).toBeInTheDocument()
  expect(screen.getByText('Page 3 of 3')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Next page' })).toBeDisabled()
  await userEvent.click(screen.getByRole('button', { name: 'Previous page' }))
  expect(await screen.findByRole('cell', { name: /09:55/ })).toBeInTheDocument()
  expect(sent.filter(({ path }) => path.includes('/placements')).map(({ path }) => new URL(path, location.origin).searchParams.get('cursor'))).toEqual([null, '2', '3'])
})

it('shows those without a place for one reason, and what would place them', async () => {
  const sent = network(answers)
  show(<Placements event={fair} run={run} />)
  expect(await screen.findByRole('cell', { name: /09:55.*Participant and Participant/ })).toBeInTheDocument()
  await userEvent.click(screen.getByRole('combobox', { name: 'Reason' }))
  await userEvent.click(await screen.findByText('A rule of the event forbids it (3)'))
  expect(await screen.findByRole('cell', { name: 'A rule of the event forbids it' })).toBeInTheDocument()
  expect(sent.filter(({ path }) => path.includes('/unplaced')).at(-1)?.path).toContain('reason=RULE')
})
