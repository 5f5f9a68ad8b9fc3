import { Pagination, Stack, Table, Tabs, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventView, Remedy, RequestView, TimetableView } from '../api/types'
import { useRequests } from '../meeting/meetingQueries'
import { useParticipantNames, type ParticipantNames } from '../people/useParticipantNames'
import { useTimes } from '../time/useTimes'
import { WideTable } from '../design/WideTable'

const AT_ONCE = 50

interface Row {
  id: string
  request: RequestView | undefined
  cells: string[]
}

function Rows({ heads, rows, names }: { heads: string[]; rows: Row[]; names: ParticipantNames }) {
  const { t } = useTranslation()
  const [page, setPage] = useState(1)
  const side = (id: string | undefined) => (id ? names.name(id) : '–')
  if (rows.length === 0) return <Text c="dimmed">{t('timetable.no-rows')}</Text>
  return (
    <Stack>
      <WideTable label={t('timetable.tab')} minWidth={620}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('meeting.host')}</Table.Th>
              <Table.Th>{t('meeting.guest')}</Table.Th>
              {heads.map((head) => (
                <Table.Th key={head}>{head}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody className="numeric">
            {rows.slice((page - 1) * AT_ONCE, page * AT_ONCE).map(({ id, request, cells }) => (
              <Table.Tr key={id}>
                <Table.Td>{side(request?.hostId)}</Table.Td>
                <Table.Td>{side(request?.guestId)}</Table.Td>
                {cells.map((cell, n) => (
                  <Table.Td key={heads[n]}>{cell}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
      </WideTable>
      {rows.length > AT_ONCE && (
        <Pagination
          total={Math.ceil(rows.length / AT_ONCE)}
          value={page}
          onChange={setPage}
          getControlProps={(control) => ({ 'aria-label': t(`common.page-${control}`) })}
          getItemProps={(number) => ({ 'aria-label': t('common.page', { number }) })}
        />
      )}
    </Stack>
  )
}

/** What was placed where, and what was not and why: the review before publishing. */
export function Placements({ event, run }: { event: EventView; run: TimetableView }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const names = useParticipantNames(event.id)
  const requests = new Map(useRequests(event.id, 'all').data?.map((request) => [request.id, request]))
  const slots = new Map(event.slots.map((slot) => [slot.id, slot]))
  const tables = new Map(event.tables.map((table) => [table.id, table]))

  const pair = (requestId: string | null) => {
    const request = requestId ? requests.get(requestId) : undefined
    return request ? t('timetable.pair', { host: names.name(request.hostId), guest: names.name(request.guestId) }) : '–'
  }
  const remedyWords = (remedy: Remedy | null) => {
    const slot = remedy && slots.get(remedy.slotId)
    if (!remedy || !slot) return t('timetable.remedy.none')
    if (remedy.changes.length === 0) return '–'
    const changes = remedy.changes.map(({ kind, participantId, requestId }) =>
      t(`timetable.remedy.${kind}`, { who: participantId ? names.name(participantId) : '', pair: pair(requestId) }),
    )
    return t('timetable.remedy.at', { time: times.time(slot.startsAt), changes: changes.join('; ') })
  }
  const unplaced = run.unplaced.map(({ requestId, reason, remedy }) => ({
    id: requestId,
    request: requests.get(requestId),
    cells: [t(`timetable.reason.${reason}`), remedyWords(remedy)],
  }))
  const placed = run.placements
    .toSorted((a, b) => (slots.get(a.slotId)?.number ?? 0) - (slots.get(b.slotId)?.number ?? 0) || (tables.get(a.tableId)?.number ?? 0) - (tables.get(b.tableId)?.number ?? 0))
    .map(({ requestId, slotId, tableId }) => {
      const slot = slots.get(slotId)
      const when = slot ? `${times.shortDay(slot.startsAt)}, ${times.time(slot.startsAt)}` : '–'
      return { id: requestId, request: requests.get(requestId), cells: [when, tables.get(tableId)?.label ?? '–'] }
    })
  return (
    <Tabs defaultValue={unplaced.length > 0 ? 'unplaced' : 'placed'} keepMounted={false}>
      <Tabs.List mb="sm">
        <Tabs.Tab value="unplaced">{t('timetable.unplaced', { count: unplaced.length })}</Tabs.Tab>
        <Tabs.Tab value="placed">{t('timetable.placed', { count: placed.length })}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="unplaced">
        <Rows heads={[t('timetable.reason-head'), t('timetable.remedy.head')]} rows={unplaced} names={names} />
      </Tabs.Panel>
      <Tabs.Panel value="placed">
        <Rows heads={[t('meeting.when'), t('common.table')]} rows={placed} names={names} />
      </Tabs.Panel>
    </Tabs>
  )
}
