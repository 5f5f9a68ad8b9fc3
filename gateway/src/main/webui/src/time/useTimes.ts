import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../i18n'
import { knownZone } from './zone'

export interface Times {
  time: (iso: string) => string
  range: (from: string, to: string) => string
  day: (iso: string) => string
  shortDay: (iso: string) => string
  dates: (from: string, to: string) => string
  zoneName: (iso: string) => string
}

export function timesIn(locale: string, zone: string): Times {
  const timeZone = knownZone(zone)
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, ...options })
  const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const day = format({ weekday: 'long', day: 'numeric', month: 'long' })
  const shortDay = format({ weekday: 'short', day: 'numeric', month: 'short' })
  const dates = format({ day: 'numeric', month: 'long', year: 'numeric' })
  const zoneName = format({ timeZoneName: 'long' })
  // A moment that no clock shows stands there as it came, and takes nothing with it.
  const one = (clock: Intl.DateTimeFormat) => (iso: string) => (Number.isNaN(Date.parse(iso)) ? iso : clock.format(new Date(iso)))
  const isRange = (from: string, to: string) => Date.parse(from) <= Date.parse(to)
  return {
    time: one(time),
    range: (from, to) => `${one(time)(from)}–${one(time)(to)}`,
    day: one(day),
    shortDay: one(shortDay),
    dates: (from, to) => (isRange(from, to) ? dates.formatRange(new Date(from), new Date(to)) : `${one(dates)(from)} – ${one(dates)(to)}`),
    zoneName: (iso) => zoneName.formatToParts(new Date(Date.parse(iso) || Date.now())).find((part) => part.type === 'timeZoneName')?.value ?? zone,
  }
}

/** Times and days in an event's zone, written the way of the chosen language. */
export function useTimes(zone: string): Times {
  const { i18n } = useTranslation()
  const locale = localeOf(i18n.language)
  return useMemo(() => timesIn(locale, zone), [locale, zone])
}
