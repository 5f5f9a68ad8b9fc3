import type { TFunction } from 'i18next'
import { expect, it } from 'vitest'
import { run } from '../test-support'
import { settingsWords } from './settings'

const t = ((key: string, values: object) => `${key} ${JSON.stringify(values ?? {})}`) as unknown as TFunction

it('says only what was asked for', () => {
  expect(settingsWords(t, run)).toBe('timetable.with-seed {"seed":"5"}')
  expect(settingsWords(t, { ...run, thorough: true, leastMeetings: 2, mostMeetings: 8 })).toBe('timetable.with-least {"count":2}, timetable.with-most {"count":8}, timetable.with-thorough {}, timetable.with-seed {"seed":"5"}')
})
