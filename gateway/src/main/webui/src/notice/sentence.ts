import type { TFunction } from 'i18next'
import { timesIn } from '../time/useTimes'
import type { NoticeView } from './noticeQueries'

/** What a notice says, times in the event's zone. */
export function sentenceOf(t: TFunction, locale: string, notice: NoticeView): string {
  const times = timesIn(locale, notice.zone)
  const at = (iso: string | null) => (iso ? `${times.shortDay(iso)}, ${times.time(iso)}` : '')
  return t(`notice.said.${notice.kind}`, {
    name: notice.withName ?? t('notice.somebody'),
    title: notice.title ?? '',
    event: notice.eventTitle,
    place: notice.place ?? '–',
    zone: notice.zone,
    time: at(notice.startsAt),
    from: at(notice.startedAt ?? notice.startsAt),
    dates: notice.startsAt && notice.endsAt ? times.dates(notice.startsAt, notice.endsAt) : '',
  })
}
