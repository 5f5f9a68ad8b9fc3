import type { TFunction } from 'i18next'
import type { TimetableView } from '../api/types'

/** "What if: 2 more tables, 1 more slot". */
export function whatIfWords(t: TFunction, { moreTables, moreSlots }: NonNullable<TimetableView['whatIf']>) {
  const changes = [
    ...(moreTables > 0 ? [t('timetable.what-if.more-tables', { count: moreTables })] : []),
    ...(moreSlots > 0 ? [t('timetable.what-if.more-slots', { count: moreSlots })] : []),
  ]
  return `${t('timetable.what-if.label')} ${changes.join(', ')}`
}
