import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { OccupancyView } from '../api/types'
import { useTimes } from '../time/useTimes'
import { dayIn } from '../time/zone'
import classes from './Occupancy.module.css'
import { loads, placesOf, walk, type Place, type Position } from './occupancy'

interface OccupancyPictureProps {
  zone: string
  occupancy: OccupancyView
  /** Who sits in a taken place. */
  who: (place: Place) => string
  onFocus: (place: Place) => void
}

/** Tables down, slots across; a filled square is a meeting. One stop for the Tab key, then the arrow keys. */
export function OccupancyPicture({ zone, occupancy, who, onFocus }: OccupancyPictureProps) {
  const { t } = useTranslation()
  const times = useTimes(zone)
  const grid = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<Position>({ row: 0, column: 0 })
  const rows = placesOf(occupancy)
  const slots = loads(occupancy)
  const columns = slots.length

  const move = (event: KeyboardEvent) => {
    const to = walk(event.key, event.ctrlKey, at, rows.length, columns)
    if (!to) return
    event.preventDefault()
    setAt(to)
    grid.current?.querySelector<HTMLElement>(`[data-at="${to.row}-${to.column}"]`)?.focus()
  }
  const startsDay = (column: number) => {
    const [before, slot] = [slots[column - 1]?.slot, slots[column]?.slot]
    return !before || !slot || dayIn(zone, before.startsAt) !== dayIn(zone, slot.startsAt)
  }
  const named = ({ slot, table, cell, closed }: Place) => {
    const place = { table: table.label, time: `${times.shortDay(slot.startsAt)}, ${times.time(slot.startsAt)}` }
    if (cell) return t('timetable.cell-taken', { ...place, who: who({ slot, table, cell, closed }) })
    return closed ? t('timetable.cell-closed', place) : t('timetable.cell-free', place)
  }

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable with the keyboard
    <div className={classes.scroll} role="region" aria-label={t('timetable.occupancy')} tabIndex={0}>
      <table ref={grid} role="grid" aria-label={t('timetable.picture')} className={classes.picture} onKeyDown={move}>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              {t('common.table')}
            </th>
            {slots.map(({ slot, taken, tables }, column) => (
              <th key={slot.id} scope="col" className={classes.slot} data-new-day={startsDay(column)}>
                {startsDay(column) && <span className={classes.day}>{times.shortDay(slot.startsAt)}</span>}
                <span className={classes.load} aria-hidden>
                  <span style={{ height: `${(100 * taken) / Math.max(1, tables)}%` }} />
                </span>
                <span className={classes.time}>{times.time(slot.startsAt)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((places, row) => (
            <tr key={places[0]?.table.id ?? row}>
              <th scope="row" className={classes.table}>
                {places[0]?.table.label}
              </th>
              {places.map((place, column) => (
                <td
                  key={place.slot.id}
                  role="gridcell"
                  data-at={`${row}-${column}`}
                  data-taken={place.cell !== undefined}
                  data-closed={place.closed}
                  data-new-day={startsDay(column)}
                  tabIndex={row === at.row && column === at.column ? 0 : -1}
                  aria-label={named(place)}
                  title={named(place)}
                  className={classes.cell}
                  onFocus={() => {
                    setAt({ row, column })
                    onFocus(place)
                  }}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
