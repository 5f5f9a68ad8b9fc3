import { describe, expect, it } from 'vitest'
import { byDay, dayIn, instantOf, localIn } from './zone'

const at = (...times: string[]) => times.map((startsAt) => ({ startsAt }))

describe('the agenda order', () => {
  it('puts an evening in UTC on the next day of the venue', () => {
    expect(byDay('Europe/Paris', at('2012-09-26T22:30:00Z', '2012-09-26T07:00:00Z')).map(({ day }) => day)).toEqual(['2012-09-26', '2012-09-27'])
    expect(byDay('America/New_York', at('2012-09-26T22:30:00Z')).map(({ day }) => day)).toEqual(['2012-09-26'])
  })

  it('orders by instant, not by wall clock, when the clock is set back', () => {
    const [day] = byDay('Europe/Vienna', at('2026-10-25T01:15:00Z', '2026-10-25T00:30:00Z'))
    expect(day?.items.map(({ startsAt }) => localIn('Europe/Vienna', startsAt))).toEqual(['2026-10-25T02:30', '2026-10-25T02:15'])
  })

  it('keeps a day together over the spring change', () => {
    expect(byDay('Europe/Rome', at('2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z'))).toHaveLength(1)
    expect(dayIn('Europe/Rome', '2026-03-28T23:00:00Z')).toBe('2026-03-29')
  })
})

describe('a wall-clock time entered by an organiser', () => {
  it('is read in the zone of the venue, summer and winter', () => {
    expect(instantOf('Europe/Ljubljana', '2026-07-01T09:00')).toBe('2026-07-01T07:00:00.000Z')
    expect(instantOf('Europe/Ljubljana', '2026-12-01T09:00')).toBe('2026-12-01T08:00:00.000Z')
    expect(instantOf('Asia/Kolkata', '2026-12-01T09:00')).toBe('2026-12-01T03:30:00.000Z')
  })

  it('is the first of two in autumn and moves on where spring skips it', () => {
    expect(instantOf('Europe/Paris', '2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z')
    expect(localIn('Europe/Paris', instantOf('Europe/Paris', '2026-03-29T02:30'))).toBe('2026-03-29T03:30')
  })
})
