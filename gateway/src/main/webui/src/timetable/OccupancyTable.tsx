import { Progress, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OccupancyView } from '../api/types'
import { useTimes } from '../time/useTimes'
import { loads } from './occupancy'
import { WideTable } from '../design/WideTable'

/** The same as the picture, in words and numbers, slot by slot. */
export function OccupancyTable({ zone, occupancy }: { zone: string; occupancy: OccupancyView }) {
  const { t } = useTranslation()
  const times = useTimes(zone)
  const labels = new Map(occupancy.tables.map((table) => [table.id, table]))
  const takenIn = (slotId: string) =>
    occupancy.cells
      .filter((cell) => cell.slotId === slotId)
      .flatMap((cell) => labels.get(cell.tableId) ?? [])
      .toSorted((a, b) => a.number - b.number)
      .map(({ label }) => label)
      .join(', ')
  return (
    <WideTable label={t('timetable.occupancy')} minWidth={620}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('timetable.slot')}</Table.Th>
            <Table.Th>{t('timetable.taken')}</Table.Th>
            <Table.Th w="25%">{t('timetable.share')}</Table.Th>
            <Table.Th>{t('timetable.taken-tables')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {loads(occupancy).map(({ slot, taken, tables }) => {
            const share = Math.round((100 * taken) / Math.max(1, tables))
            return (
              <Table.Tr key={slot.id}>
                <Table.Td>
                  {times.shortDay(slot.startsAt)}, {times.range(slot.startsAt, slot.endsAt)}
                </Table.Td>
                <Table.Td>{t('timetable.taken-of', { taken, tables })}</Table.Td>
                <Table.Td>
                  <Progress value={share} color="pine" aria-label={`${share} %`} />
                </Table.Td>
                <Table.Td>{takenIn(slot.id) || '–'}</Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
    </WideTable>
  )
}
