import { expect, it } from 'vitest'

it('stands far from the fairs of the tests, so that a time of the machine is never one of an event', () => {
  // Given
  const noon = new Date('2027-06-15T12:00:00Z')
  // Then
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe('Pacific/Chatham')
  expect([noon.getHours(), noon.getMinutes()]).toEqual([0, 45])
})
