import { timesIn, type Times } from '../time/useTimes'
import type { NoticeView } from './noticeQueries'

/** Several meetings at once are a timetable: nobody reads them one by one. */
const ONE_BY_ONE = 4
/** What comes in one go comes within so long. */
const AT_ONCE = 60_000

export interface Entry {
  id: string
  /** The notices that it stands for, the newest first. */
  notices: NoticeView[]
}

const isOfOneTimetable = (one: NoticeView, other: NoticeView) =>
  one.kind === 'PLANNED' && other.kind === 'PLANNED' && one.eventId === other.eventId && one.read === other.read && Math.abs(Date.parse(one.occurredAt) - Date.parse(other.occurredAt)) < AT_ONCE

/** Many new meetings at one event become one line. */
export function entriesOf(notices: NoticeView[]): Entry[] {
  const entries: Entry[] = []
  for (const notice of notices) {
    const last = entries.at(-1)
    if (last?.notices[0] && isOfOneTimetable(last.notices[0], notice)) last.notices.push(notice)
    else entries.push({ id: notice.id, notices: [notice] })
  }
  return entries.flatMap((entry) => (entry.notices.length < ONE_BY_ONE ? entry.notices.map((notice) => ({ id: notice.id, notices: [notice] })) : [entry]))
}

export interface Day {
  day: string
  entries: Entry[]
}

/** By the day on which it was told, where the reader is. */
export function daysOf(notices: NoticeView[], { day }: Pick<Times, 'day'>): Day[] {
  const days: Day[] = []
  for (const entry of entriesOf(notices)) {
    const name = day(entry.notices[0]?.occurredAt ?? '')
    const last = days.at(-1)
    if (last?.day === name) last.entries.push(entry)
    else days.push({ day: name, entries: [entry] })
  }
  return days
}

export const here = (locale: string): Times => timesIn(locale, Intl.DateTimeFormat().resolvedOptions().timeZone)
