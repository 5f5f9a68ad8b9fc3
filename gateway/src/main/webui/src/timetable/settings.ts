import type { TFunction } from 'i18next'
import type { TimetableView } from '../api/types'

/** What was asked of a run: "Seed 5, at most 8 meetings per person, thorough". */
export function settingsWords(t: TFunction, { seed, leastMeetings, mostMeetings, thorough }: Pick<TimetableView, 'seed' | 'leastMeetings' | 'mostMeetings' | 'thorough'>) {
  return [
    t('timetable.with-seed', { seed: String(seed) }),
    ...(leastMeetings === null ? [] : [t('timetable.with-least', { count: leastMeetings })]),
    ...(mostMeetings === null ? [] : [t('timetable.with-most', { count: mostMeetings })]),
    ...(thorough ? [t('timetable.with-thorough')] : []),
  ].join(', ')
}
