import type { OccupancyCell, OccupancyView, SlotView, TableView } from '../api/types'

export interface Place {
  slot: SlotView
  table: TableView
  cell: OccupancyCell | undefined
  closed: boolean
}

/** Rows of tables, columns of slots: what the picture draws and the arrow keys walk. */
export function placesOf({ slots, tables, cells, closed }: OccupancyView): Place[][] {
  const shut = new Set(closed.map((place) => `${place.tableId} ${place.slotId}`))
  const taken = new Map(cells.map((cell) => [`${cell.tableId} ${cell.slotId}`, cell]))
  const inTime = slots.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
  return tables
    .toSorted((a, b) => a.number - b.number)
    .map((table) => inTime.map((slot) => ({ slot, table, cell: taken.get(`${table.id} ${slot.id}`), closed: shut.has(`${table.id} ${slot.id}`) })))
}

export interface Position {
  row: number
  column: number
}

/** Where a key leads in a grid (ARIA grid pattern), or `null` for keys that are not ours. */
export function walk(key: string, control: boolean, { row, column }: Position, rows: number, columns: number): Position | null {
  const to = (r: number, c: number) => ({ row: Math.min(rows - 1, Math.max(0, r)), column: Math.min(columns - 1, Math.max(0, c)) })
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column)
    case 'ArrowDown':
      return to(row + 1, column)
    case 'ArrowLeft':
      return to(row, column - 1)
    case 'ArrowRight':
      return to(row, column + 1)
    case 'Home':
      return to(control ? 0 : row, 0)
    case 'End':
      return to(control ? rows - 1 : row, columns - 1)
    case 'PageUp':
      return to(row - 5, column)
    case 'PageDown':
      return to(row + 5, column)
    default:
      return null
  }
}

export interface SlotLoad {
  slot: SlotView
  taken: number
  tables: number
}

/** How full each slot is, for the bars above the picture and the table beside it. */
export function loads({ slots, tables, cells }: OccupancyView): SlotLoad[] {
  const taken = new Map<string, number>()
  for (const { slotId } of cells) taken.set(slotId, (taken.get(slotId) ?? 0) + 1)
  return slots
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
    .map((slot) => ({ slot, taken: taken.get(slot.id) ?? 0, tables: tables.length }))
}
