import { expect, it } from 'vitest'
import { joined, plannedSlots } from './slots'

const morning = { date: '2026-05-04', from: '09:30', to: '10:40', minutes: 20, pause: 5 }

it('plans only whole slots, with pauses between them', () => {
  const slots = plannedSlots('Europe/Paris', morning)
  expect(slots.map(({ startsAt }) => startsAt.slice(11, 16))).toEqual(['07:30', '07:55', '08:20'])
  expect(slots.at(-1)?.endsAt).toBe('2026-05-04T08:40:00.000Z')
})

it('counts real minutes through the night the clock is set back', () => {
  const night = { date: '2026-10-25', from: '01:00', to: '04:00', minutes: 60, pause: 0 }
  expect(plannedSlots('Europe/Paris', night)).toHaveLength(4)
})

it('plans nothing from nonsense', () => {
  expect(plannedSlots('Europe/Paris', { ...morning, minutes: 0 })).toEqual([])
  expect(plannedSlots('Europe/Paris', { ...morning, to: '08:00' })).toEqual([])
})

it('keeps a slot what it is when others come before it', () => {
  const eleven = plannedSlots('Europe/Paris', { ...morning, from: '11:00', to: '11:40', pause: 0 }).map((slot, n) => ({ ...slot, id: `slot-${n}` }))
  const all = joined(eleven, plannedSlots('Europe/Paris', { ...morning, from: '10:00', to: '11:00', pause: 0 }))
  expect(all.map(({ id }) => id)).toEqual([undefined, undefined, undefined, 'slot-0', 'slot-1'])
  expect(all[4]?.startsAt).toBe('2026-05-04T09:20:00.000Z')
})

it('never adds a slot that overlaps one that is there', () => {
  const existing = plannedSlots('Europe/Paris', morning)
  expect(joined(existing, plannedSlots('Europe/Paris', { ...morning, from: '09:40', to: '11:30' }))).toHaveLength(existing.length + 1)
  expect(joined(existing, existing)).toEqual(existing)
})
