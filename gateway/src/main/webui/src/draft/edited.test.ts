import { expect, it } from 'vitest'
import { arrived, begun, isDirty, rebased, written } from './edited'

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

it('what was written while it was on its way stays to be sent', () => {
  const sent = { ...base, title: 'Sent ' }
  const since = written(written(begun(base, 1), sent), { ...sent, venue: 'Forum' })
  const edited = arrived(since, sent, { ...base, title: 'Sent' })
  expect(edited.mine).toEqual({ title: 'Sent', venue: 'Forum', places: 10 })
  expect(isDirty(edited)).toBe(true)
  // The state that is read then is what was sent, and clashes with nothing
  expect(rebased(edited, { ...base, title: 'Sent' }, 2)).toMatchObject({ mine: { title: 'Sent', venue: 'Forum' }, clashes: {} })
})

it('is clean when nothing was written since, however it is stored', () => {
  const sent = { ...base, title: 'Sent ' }
  expect(isDirty(arrived(written(begun(base, 1), sent), sent, { ...base, title: 'Sent' }))).toBe(false)
})
