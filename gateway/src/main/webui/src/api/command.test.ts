import { expect, it } from 'vitest'
import { CommandKeys } from './command'
import { ProblemError } from './problem'

const problem = (status: number, kind: string) => new ProblemError(status, { type: `https://cordee.eu/problems/${kind}` as never })
const command = { slotId: 'slot-1' }

it.each([
  ['the gateway gave up waiting', problem(504, 'upstream-timeout')],
  ['the first send is still being worked on', problem(409, 'request-in-flight')],
  ['the service found it too late', problem(408, 'deadline-passed')],
  ['nobody answered', new TypeError('offline')],
])('keeps its key while it does not know the outcome: %s', (_why, error) => {
  // Given
  const keys = new CommandKeys()
  const first = keys.keyOf(command)
  // When
  keys.settled(command, error)
  // Then the next press is the same command
  expect(keys.keyOf(command)).toBe(first)
})

it.each([
  ['it was done', undefined],
  ['a rule refused it', problem(409, 'slot-taken')],
  ['it is about a meeting request that nobody answered in time', problem(409, 'request-expired')],
])('takes a new key once it knows: %s', (_why, error) => {
  // Given
  const keys = new CommandKeys()
  const first = keys.keyOf(command)
  // When
  keys.settled(command, error)
  // Then
  expect(keys.keyOf(command)).not.toBe(first)
})
