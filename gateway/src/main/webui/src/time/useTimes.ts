import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../i18n'

export interface Times {
  time: (iso: string) => string
  range: (from: string, to: string) => string
  day: (iso: string) => string
  shortDay: (iso: string) => string
  dates: (from: string, to: string) => string
  zoneName: (iso: string) => string
}

function timesIn(locale: string, zone: string): Times {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })
  const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const day = format({ weekday: 'long', day: 'numeric', month: 'long' })
  const shortDay = format({ weekday: 'short', day: 'numeric', month: 'short' })
  const dates = format({ day: 'numeric', month: 'long', year: 'numeric' })
  const zoneName = format({ timeZoneName: 'long' })
  const at = (iso: string) => new Date(iso)
  return {
    time: (iso) => time.format(at(iso)),
    range: (from, to) => `${time.format(at(from))}–${time.format(at(to))}`,
    day: (iso) => day.format(at(iso)),
    shortDay: (iso) => shortDay.format(at(iso)),
    dates: (from, to) => dates.formatRange(at(from), at(to)),
    zoneName: (iso) => zoneName.formatToParts(at(iso)).find((part) => part.type === 'timeZoneName')?.value ?? zone,
  }
}

/** Times and days in an event's zone, written the way of the chosen language. */
export function useTimes(zone: string): Times {
  const { i18n } = useTranslation()
  const locale = localeOf(i18n.language)
  return useMemo(() => timesIn(locale, zone), [locale, zone])
}
