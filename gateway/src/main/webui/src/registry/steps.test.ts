import { describe, expect, it } from 'vitest'
import type { AllianceView } from '../api/types'
import { choicesOf, stepsOf } from './steps'

const party = (clusterId: string, standing: AllianceView['parties'][number]['standing']) => ({ clusterId, name: clusterId, country: 'CH', standing, since: '2012-09-26T15:30:00Z' })
const alliance = (over: Partial<AllianceView> = {}) =>
  ({ id: 'a', dissolvedAt: null, mine: [], parties: [party('one', 'MEMBER'), party('two', 'SUSPENDED'), party('three', 'INVITED'), party('four', 'LEFT')], ...over }) as AllianceView

describe('the steps of an alliance', () => {
  it('are none for strangers, and none when it is dissolved', () => {
    expect(stepsOf(alliance(), false)).toEqual([])
    expect(stepsOf(alliance({ dissolvedAt: '2013-01-01T00:00:00Z', mine: ['one'] }), true)).toEqual([])
  })

  it('let a party invite and leave, and put nobody out', () => {
    expect(stepsOf(alliance({ mine: ['one'] }), false)).toEqual(['INVITE', 'LEAVE'])
  })

  it('are for admins all but leaving', () => {
    expect(stepsOf(alliance(), true)).toEqual(['INVITE', 'SUSPEND', 'RESUME', 'DISSOLVE'])
    expect(stepsOf(alliance({ parties: [party('three', 'INVITED')] }), true)).toEqual(['INVITE', 'DISSOLVE'])
  })

  it('are about those in the standing that they need', () => {
    const names = (kind: Parameters<typeof choicesOf>[1]) => choicesOf(alliance({ mine: ['one'] }), kind).map(({ name }) => name)
    expect(names('SUSPEND')).toEqual(['one'])
    expect(names('RESUME')).toEqual(['two'])
    expect(names('LEAVE')).toEqual(['one'])
    expect(names('INVITE')).toEqual([])
  })
})
