import { describe, expect, it } from 'vitest'
import { believed } from './believed'

describe('what an entry says after a merge', () => {
  it('is what the service says, but where the other is believed', () => {
    const field = { field: 'name', kept: 'Works', withdrawn: 'Werke', merged: 'Works' }
    expect(believed(field, [])).toBe('Works')
    expect(believed(field, ['KIND'])).toBe('Works')
    expect(believed(field, ['NAME'])).toBe('Werke')
  })

  it('has the region of the country that it has', () => {
    expect(believed({ field: 'nuts', kept: 'CH02', withdrawn: 'FRC2', merged: 'CH02' }, ['PLACE'])).toBe('FRC2')
  })
})
