import type { TFunction } from 'i18next'
import type { TimetableView } from '../api/types'

/** Where a run stands while it works: "412 of at most 519 placed". */
export function standWords(t: TFunction, { state, stopped, placed, upperBound, requested }: TimetableView) {
  if (state === 'QUEUED') return t('timetable.queued')
  if (stopped) return t('timetable.stopping')
  if (requested === 0) return t('timetable.starting')
  return placed < upperBound ? t('timetable.placing', { placed, bound: upperBound }) : t('timetable.comfort', { placed })
}
