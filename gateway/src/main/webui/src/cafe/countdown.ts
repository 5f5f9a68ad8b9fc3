import { useEffect, useState } from 'react'

/** Minutes and seconds left; past the end it counts on with a sign, since the organiser decides when to move. */
export function remaining(until: string, now: number): string {
  const seconds = Math.round((Date.parse(until) - now) / 1000)
  const all = Math.abs(seconds)
  const text = `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`
  return seconds < 0 ? `+${text}` : text
}

/** How much of the time is left, from 1 to 0. */
export function shareLeft(since: string, until: string, now: number): number {
  const whole = Date.parse(until) - Date.parse(since)
  return whole <= 0 ? 0 : Math.min(1, Math.max(0, (Date.parse(until) - now) / whole))
}

/** The server's present, once a second. */
export function useServerNow(ahead: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now + ahead
}
