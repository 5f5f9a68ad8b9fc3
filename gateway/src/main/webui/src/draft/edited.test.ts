import { expect, it } from 'vitest'
import { begun, isDirty, rebased, written } from './edited'

const base = { title: 'Fair', venue: 'Hall', places: 10 }

it('follows what others saved where nothing was written', () => {
  const edited = rebased(written(begun(base, 1), { ...base, title: 'Great fair' }), { ...base, venue: 'Forum' }, 2)
  expect(edited.mine).toEqual({ title: 'Great fair', venue: 'Forum', places: 10 })
  expect(edited).toMatchObject({ version: 2, clashes: {} })
})

it('knows both where both changed, until one of them is chosen', () => {
  const edited = rebased(written(begun(base, 1), { ...base, title: 'Mine' }), { ...base, title: 'Theirs' }, 2)
  expect(edited.mine.title).toBe('Mine')
  expect(edited.clashes).toEqual({ title: 'Theirs' })
  expect(written(edited, { ...edited.mine, title: 'Theirs' }).clashes).toEqual({})
})

it('has no clash where both wrote the same, and is clean then', () => {
  const edited = rebased(written(begun(base, 1), { ...base, title: 'Same' }), { ...base, title: 'Same' }, 2)
  expect(edited.clashes).toEqual({})
  expect(isDirty(edited)).toBe(false)
})

it('keeps a clash through a third change', () => {
  const second = rebased(written(begun(base, 1), { ...base, title: 'Mine' }), { ...base, title: 'Theirs' }, 2)
  expect(rebased(second, { ...base, title: 'Theirs', places: 12 }, 3)).toMatchObject({ mine: { title: 'Mine', places: 12 }, clashes: { title: 'Theirs' } })
})
