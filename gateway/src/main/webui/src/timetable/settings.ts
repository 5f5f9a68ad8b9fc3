import type { TFunction } from 'i18next'
import type { TimetableView } from '../api/types'

/** What was asked of a run, and last what repeats it: "at most 8 meetings per person, thorough, seed 5". */
export function settingsWords(t: TFunction, { seed, leastMeetings, mostMeetings, thorough }: Pick<TimetableView, 'seed' | 'leastMeetings' | 'mostMeetings' | 'thorough'>) {
  return [
    ...(leastMeetings === null ? [] : [t('timetable.with-least', { count: leastMeetings })]),
    ...(mostMeetings === null ? [] : [t('timetable.with-most', { count: mostMeetings })]),
    ...(thorough ? [t('timetable.with-thorough')] : []),
    t('timetable.with-seed', { seed: String(seed) }),
  ].join(', ')
}
