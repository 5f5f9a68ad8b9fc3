import { Group, Pagination, Select, Stack, Table, Tabs, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventView, Remedy, TimetableView, UnplacedReason } from '../api/types'
import { Loaded } from '../design/States'
import { WideTable } from '../design/WideTable'
import { useParticipantNames, type ParticipantNames } from '../people/useParticipantNames'
import { useTimes } from '../time/useTimes'
import { AT_ONCE, usePlacements, useUnplaced } from './timetableQueries'

interface RunProps {
  event: EventView
  run: TimetableView
}

interface Pair {
  requestId: string
  hostId: string
  guestId: string
}

interface RowsProps<T extends Pair> {
  heads: string[]
  items: T[]
  cells: (item: T) => string[]
  names: ParticipantNames
}

function Rows<T extends Pair>({ heads, items, cells, names }: RowsProps<T>) {
  const { t } = useTranslation()
  if (items.length === 0) return <Text c="dimmed">{t('timetable.no-rows')}</Text>
  return (
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
        {items.map((item) => (
          <Table.Tr key={item.requestId}>
            <Table.Td>{names.name(item.hostId)}</Table.Td>
            <Table.Td>{names.name(item.guestId)}</Table.Td>
            {cells(item).map((cell, n) => (
              <Table.Td key={heads[n]}>{cell}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  )
}

/** Where each page begins; the list is read one page at a time, whatever its length. */
function usePages() {
  const [starts, setStarts] = useState<(string | undefined)[]>([undefined])
  return {
    start: starts.at(-1),
    number: starts.length,
    turn: (to: number, next: string | null) =>
      setStarts(to > starts.length && next ? [...starts, next] : starts.slice(0, Math.max(1, to))),
  }
}

interface TurnProps {
  pages: ReturnType<typeof usePages>
  count: number
  /** Where the next page begins; null at the end, and until this one is there. */
  next: string | null
}

function Turn({ pages, count, next }: TurnProps) {
  const { t } = useTranslation()
  const total = Math.ceil(count / AT_ONCE)
  if (total <= 1) return null
  return (
    <Pagination.Root size="lg" total={total} value={pages.number} onChange={(to) => pages.turn(to, next)}>
      <Group gap="sm">
        <Pagination.Previous aria-label={t('common.page-previous')} />
        <Text role="status" className="numeric">
          {t('common.page-of', { number: pages.number, total })}
        </Text>
        <Pagination.Next aria-label={t('common.page-next')} disabled={!next} />
      </Group>
    </Pagination.Root>
  )
}

/** A remedy in words: where a request would take place, and what has to change for it. */
function useRemedyWords(event: EventView, names: ParticipantNames) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const slots = new Map(event.slots.map((slot) => [slot.id, slot]))
  return (remedy: Remedy | null) => {
    const slot = remedy && slots.get(remedy.slotId)
    if (!remedy || !slot) return t('timetable.remedy.none')
    if (remedy.changes.length === 0) return '–'
    const changes = remedy.changes.map(({ kind, participantId, hostId, guestId }) =>
      t(`timetable.remedy.${kind}`, {
        who: participantId ? names.name(participantId) : '',
        pair: hostId && guestId ? t('timetable.pair', { host: names.name(hostId), guest: names.name(guestId) }) : '–',
      }),
    )
    return t('timetable.remedy.at', { time: times.time(slot.startsAt), changes: changes.join('; ') })
  }
}

function Unplaced({ event, run, reason }: RunProps & { reason: UnplacedReason | null }) {
  const { t } = useTranslation()
  const names = useParticipantNames(event.id)
  const remedyWords = useRemedyWords(event, names)
  const pages = usePages()
  const page = useUnplaced(run, reason, pages.start)
  const count = run.reasons.reduce((sum, one) => sum + (reason === null || one.reason === reason ? one.count : 0), 0)
  return (
    <Loaded query={page}>
      {({ items, next }) => (
        <Stack>
          <Rows
            heads={[t('timetable.reason-head'), t('timetable.remedy.head')]}
            items={items}
            cells={(one) => [t(`timetable.reason.${one.reason}`), remedyWords(one.remedy ?? null)]}
            names={names}
          />
          <Turn pages={pages} count={count} next={page.isPlaceholderData ? null : next} />
        </Stack>
      )}
    </Loaded>
  )
}

function UnplacedByReason({ event, run }: RunProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState<UnplacedReason | null>(null)
  return (
    <Stack>
      {run.reasons.length > 1 && (
        <Select
          label={t('timetable.reason-head')}
          placeholder={t('timetable.all-reasons')}
          maw={520}
          clearable
          value={reason}
          onChange={(value) => setReason(value as UnplacedReason | null)}
          data={run.reasons.map((one) => ({ value: one.reason, label: `${t(`timetable.reason.${one.reason}`)} (${one.count})` }))}
        />
      )}
      <Unplaced key={reason} event={event} run={run} reason={reason} />
    </Stack>
  )
}

function Placed({ event, run }: RunProps) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const names = useParticipantNames(event.id)
  const pages = usePages()
  const page = usePlacements(run, pages.start)
  const slots = new Map(event.slots.map((slot) => [slot.id, slot]))
  const tables = new Map(event.tables.map((table) => [table.id, table]))
  const when = (slotId: string) => {
    const slot = slots.get(slotId)
    return slot ? `${times.shortDay(slot.startsAt)}, ${times.time(slot.startsAt)}` : '–'
  }
  return (
    <Loaded query={page}>
      {({ items, next }) => (
        <Stack>
          <Rows
            heads={[t('meeting.when'), t('common.table')]}
            items={items}
            cells={({ slotId, tableId }) => [when(slotId), tables.get(tableId)?.label ?? '–']}
            names={names}
          />
          <Turn pages={pages} count={run.placed} next={page.isPlaceholderData ? null : next} />
        </Stack>
      )}
    </Loaded>
  )
}

/** What was placed where, and what was not and why: the review before publishing. */
export function Placements({ event, run }: RunProps) {
  const { t } = useTranslation()
  const unplaced = run.reasons.reduce((sum, { count }) => sum + count, 0)
  return (
    <Tabs defaultValue={unplaced > 0 ? 'unplaced' : 'placed'} keepMounted={false}>
      <Tabs.List mb="sm">
        <Tabs.Tab value="unplaced">{t('timetable.unplaced', { count: unplaced })}</Tabs.Tab>
        <Tabs.Tab value="placed">{t('timetable.placed', { count: run.placed })}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="unplaced">
        <UnplacedByReason event={event} run={run} />
      </Tabs.Panel>
      <Tabs.Panel value="placed">
        <Placed event={event} run={run} />
      </Tabs.Panel>
    </Tabs>
  )
}
