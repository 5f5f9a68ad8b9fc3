import type { TFunction } from 'i18next'
import { expect, it } from 'vitest'
import type { TimetableView } from '../api/types'
import { standWords } from './standing'

const t = ((key: string, values: object) => `${key} ${JSON.stringify(values ?? {})}`) as unknown as TFunction
const run = { state: 'RUNNING', stopped: false, placed: 412, upperBound: 519, requested: 600 } as TimetableView

it('says how many are placed of how many can be', () => {
  expect(standWords(t, run)).toBe('timetable.placing {"placed":412,"bound":519}')
  expect(standWords(t, { ...run, placed: 519 })).toBe('timetable.comfort {"placed":519}')
})

it('says when it has not begun, waits, or is about to stop', () => {
  expect(standWords(t, { ...run, requested: 0, placed: 0, upperBound: 0 })).toContain('starting')
  expect(standWords(t, { ...run, state: 'QUEUED' })).toContain('queued')
  expect(standWords(t, { ...run, stopped: true })).toContain('stopping')
})
