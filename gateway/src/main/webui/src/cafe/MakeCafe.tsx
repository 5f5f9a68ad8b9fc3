import { Button, Group, NumberInput, Select, SimpleGrid, Stack, Table, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent, ifMatch } from '../api/client'
import { useCommand } from '../api/command'
import type { CafeView, EventView, WriteCafe } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { useGoOn } from '../design/useGoOn'
import { DraftNote } from '../draft/DraftNote'
import { Unsaved } from '../draft/Unsaved'
import { useEdited } from '../draft/useEdited'
import { WideTable } from '../design/WideTable'
import { useParticipants } from '../people/useParticipants'
import { useParticipantNames } from '../people/useParticipantNames'
import { instantOf, LAST_MINUTE, localIn } from '../time/zone'
import { RoundLengths } from './RoundLengths'
import { beyond, exceptions, lines, minutesOf, pausesBetween, plannedRounds } from './rounds'

interface TableRow {
  label: string
  seats: number
  theme: string
  hostId: string | null
  briefing: string
}

const row = (number: number): TableRow => ({ label: String(number), seats: 5, theme: '', hostId: null, briefing: '' })

interface TablesProps {
  rows: TableRow[]
  people: { value: string; label: string }[]
  onChange: (rows: TableRow[]) => void
}

function Tables({ rows, people, onChange }: TablesProps) {
  const { t } = useTranslation()
  const change = (index: number, part: Partial<TableRow>) => onChange(rows.map((one, i) => (i === index ? { ...one, ...part } : one)))
  const hosts = new Set(rows.map(({ hostId }) => hostId))
  return (
    <WideTable label={t('event.tables')} minWidth={820}>
      <Table.Thead>
        <Table.Tr>
          {(['label', 'seats', 'theme', 'host', 'briefing'] as const).map((head) => (
            <Table.Th key={head}>{t(`cafe.column.${head}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((table, index) => {
          const named = (column: 'label' | 'seats' | 'theme' | 'host' | 'briefing') => `${t(`cafe.column.${column}`)} ${index + 1}`
          return (
            <Table.Tr key={index}>
              <Table.Td w={90}>
                <TextInput aria-label={named('label')} maxLength={30} value={table.label} onChange={(e) => change(index, { label: e.currentTarget.value })} />
              </Table.Td>
              <Table.Td w={90}>
                <NumberInput aria-label={named('seats')} min={1} max={30} allowDecimal={false} value={table.seats} onChange={(n) => change(index, { seats: Number(n) })} />
              </Table.Td>
              <Table.Td>
                <TextInput aria-label={named('theme')} maxLength={300} value={table.theme} onChange={(e) => change(index, { theme: e.currentTarget.value })} />
              </Table.Td>
              <Table.Td w={200}>
                <Select aria-label={named('host')} searchable clearable data={people.filter(({ value }) => value === table.hostId || !hosts.has(value))} value={table.hostId} onChange={(hostId) => change(index, { hostId })} />
              </Table.Td>
              <Table.Td>
                <Textarea aria-label={named('briefing')} autosize minRows={1} maxLength={5000} value={table.briefing} onChange={(e) => change(index, { briefing: e.currentTarget.value })} />
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </WideTable>
  )
}

interface Written {
  title: string
  place: string
  from: string
  until: string
  minutes: number
  /** Of rounds that are longer or shorter, by number; a list, since a draft is kept as text. */
  lengths: [number, number][]
  pause: number
  pauses: [number, number][]
  questions: string
  tables: TableRow[]
}

const FOUR_TABLES = [1, 2, 3, 4].map(row)

function written(event: EventView, cafe: CafeView | undefined): Written {
  const first = cafe?.rounds[0]
  const pauses = pausesBetween(cafe?.rounds ?? [])
  return {
    title: cafe?.title ?? '',
    place: cafe?.place ?? event.venue,
    from: localIn(event.zone, first?.startsAt ?? event.startsAt),
    until: cafe ? localIn(event.zone, cafe.endsAt) : '',
    minutes: first ? minutesOf(first) : 20,
    lengths: [...exceptions(cafe?.rounds.map(minutesOf) ?? [])],
    pause: pauses[0] ?? 5,
    pauses: [...exceptions(pauses)],
    questions: cafe?.rounds.map(({ question }) => question).join('\n') ?? '',
    tables: cafe?.tables.map(({ label, seats, theme, hostId, briefing }) => ({ label, seats, theme, hostId, briefing: briefing ?? '' })) ?? FOUR_TABLES,
  }
}

/** Makes a café, or describes one anew that has not begun. */
export function MakeCafe({ event, cafe }: { event: EventView; cafe?: CafeView }) {
  const { t } = useTranslation()
  const goOn = useGoOn()
  const { data: participants = [] } = useParticipants(event.id)
  const { name } = useParticipantNames(event.id)
  const editing = useEdited<Written>(cafe ? `cafe.${cafe.id}` : `cafe.new.${event.id}`, written(event, cafe), cafe?.version)
  const form = editing.value
  const rows = form.tables
  const change = (part: Partial<Written>) => editing.set({ ...form, ...part })
  const setRows = (tables: TableRow[]) => change({ tables })
  const lengths = new Map(form.lengths)
  const rounds = plannedRounds({ zone: event.zone, ...form, lengths, pauses: new Map(form.pauses), questions: lines(form.questions) })
  const people = participants.map(({ id }) => ({ value: id, label: name(id) })).toSorted((a, b) => a.label.localeCompare(b.label))
  const seats = rows.reduce((sum, table) => sum + table.seats, 0)
  const save = useCommand({
    run: ({ body, version }: { body: WriteCafe; sent: Written; version: number }, key) =>
      cafe
        ? answerOf(api.PUT('/api/events/{id}/cafes/{cafeId}', { params: { path: { id: event.id, cafeId: cafe.id }, header: ifMatch(version) }, body }))
        : answerOf(api.POST('/api/events/{id}/cafes', { params: { path: { id: event.id }, header: idempotent(key) }, body })),
    refreshes: [['cafes', event.id], ...(cafe ? [['cafe', event.id, cafe.id]] : [])],
    notifyProblem: false,
    said: t('event.saved'),
    onDone: (made, { sent }) => {
      const isAll = editing.done(sent, written(event, made), cafe ? undefined : { name: `cafe.${made.id}`, version: made.version })
      if (isAll) goOn(`/organise/${event.id}/cafes/${made.id}`)
    },
  })
  const last = rounds.at(-1)
  const heldUntil = form.until ? instantOf(event.zone, form.until) : ''
  const tooLong = heldUntil !== '' && beyond(rounds, heldUntil) >= 0
  const body = (): WriteCafe => ({
    title: form.title,
    place: form.place,
    startsAt: instantOf(event.zone, form.from),
    endsAt: heldUntil || (last?.endsAt ?? ''),
    rounds,
    tables: rows.map((table) => ({ ...table, theme: table.theme || null, briefing: table.briefing || null })),
  })
  const labels: Partial<Record<keyof Written, string>> = {
    title: t('event.title'),
    place: t('cafe.place'),
    from: t('cafe.first-round'),
    until: t('cafe.held-until'),
    minutes: t('cafe.minutes'),
    pause: t('cafe.minutes-to-move'),
    questions: t('cafe.questions'),
    tables: t('event.tables'),
  }
  const say = (field: keyof Written, value: unknown) =>
    field === 'tables' ? (value as TableRow[]).map(({ label, theme }) => (theme ? `${label} ${theme}` : label)).join(', ') : String(value).replace(/(\d)T(\d)/, '$1 $2') || '–'
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Title order={2}>{cafe ? t('cafe.change') : t('cafe.new')}</Title>
        <DraftNote editing={editing} labels={labels} say={say} />
        <Unsaved when={editing.isDirty && !save.isPending} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={t('event.title')} required maxLength={200} value={form.title} onChange={(e) => change({ title: e.currentTarget.value })} />
          <TextInput label={t('cafe.place')} required maxLength={200} value={form.place} onChange={(e) => change({ place: e.currentTarget.value })} />
          <TextInput type="datetime-local" max={LAST_MINUTE} label={t('cafe.first-round')} required value={form.from} onChange={(e) => change({ from: e.currentTarget.value })} />
          <TextInput type="datetime-local" max={LAST_MINUTE} label={t('cafe.held-until')} description={t('cafe.held-until-hint')} value={form.until} onChange={(e) => change({ until: e.currentTarget.value })} />
          <NumberInput label={t('cafe.minutes')} min={1} max={240} allowDecimal={false} value={form.minutes} onChange={(n) => change({ minutes: Number(n), lengths: [] })} />
          <NumberInput label={t('cafe.minutes-to-move')} min={0} max={60} allowDecimal={false} value={form.pause} onChange={(n) => change({ pause: Number(n), pauses: [] })} />
        </SimpleGrid>
        <Textarea label={t('cafe.questions')} description={t('cafe.questions-hint')} required autosize minRows={3} value={form.questions} onChange={(e) => change({ questions: e.currentTarget.value })} />
        <RoundLengths zone={event.zone} rounds={rounds} first={1} lengths={lengths} onChange={(next) => change({ lengths: [...next] })} heldUntil={heldUntil} />
        <Group justify="space-between">
          <Title order={3}>{t('event.tables')}</Title>
          <Group>
            <Button variant="default" disabled={rows.length < 2} onClick={() => setRows(rows.slice(0, -1))}>
              {t('cafe.table-less')}
            </Button>
            <Button variant="default" disabled={rows.length >= 100} onClick={() => setRows([...rows, row(rows.length + 1)])}>
              {t('cafe.table-more')}
            </Button>
          </Group>
        </Group>
        <Tables rows={rows} people={people} onChange={setRows} />
        <Text className="numeric">{t('cafe.seats-rounds', { seats, rounds: rounds.length })}</Text>
        <ProblemNote error={save.error} labels={{ startsAt: t('cafe.first-round'), endsAt: t('cafe.held-until') }} />
        <Group>
          <Button loading={save.isPending} disabled={!form.title.trim() || !form.place.trim() || rounds.length === 0 || tooLong} onClick={() => save.mutate({ body: body(), sent: form, version: editing.version })}>
            {cafe ? t('common.save') : t('cafe.make')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  )
}
