import { Button, NumberInput, Radio, Select, Stack, Text, Title } from '@mantine/core'
import { IconTool } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventView } from '../api/types'
import { Panel } from '../design/Panel'
import { useRequests } from '../meeting/meetingQueries'
import { useParticipants } from '../people/useParticipants'
import { useParticipantNames } from '../people/useParticipantNames'
import { useTimes } from '../time/useTimes'
import { KINDS, NEEDS, openSlots, slotWords, type RepairKind } from './incident'
import { usePropose } from './repairQueries'

const SHOWN = 50

interface ChoiceProps {
  event: EventView
  value: string | null
  onChange: (id: string | null) => void
}

function PersonChoice({ event, value, onChange }: ChoiceProps) {
  const { t } = useTranslation()
  const names = useParticipantNames(event.id)
  const { data: participants = [] } = useParticipants(event.id)
  const label = (id: string) => [names.name(id), names.organisation(id)].filter(Boolean).join(' · ')
  const data = participants
    .filter(({ state }) => state === 'REGISTERED')
    .map(({ id }) => ({ value: id, label: label(id) }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
  return (
    <Select label={t('repair.who')} placeholder={t('repair.search')} searchable limit={SHOWN} data={data} value={value} onChange={onChange} nothingFoundMessage={t('common.nothing-found')} />
  )
}

function SlotField({ event, kind, value, onChange }: ChoiceProps & { kind: RepairKind }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const [now] = useState(Date.now)
  const data = openSlots(event, now).map(({ id }) => ({ value: id, label: slotWords(event, times, id) }))
  return <Select label={t(`repair.slot.${kind as Exclude<RepairKind, 'URGENT_REQUEST'>}`)} searchable data={data} value={value} onChange={onChange} nothingFoundMessage={t('common.nothing-found')} />
}

function TableChoice({ event, value, onChange }: ChoiceProps) {
  const { t } = useTranslation()
  const data = event.tables.toSorted((a, b) => a.number - b.number).map(({ id, label }) => ({ value: id, label: `${t('common.table')} ${label}` }))
  return <Select label={t('repair.which-table')} searchable data={data} value={value} onChange={onChange} nothingFoundMessage={t('common.nothing-found')} />
}

function RequestChoice({ event, value, onChange }: ChoiceProps) {
  const { t } = useTranslation()
  const names = useParticipantNames(event.id)
  const { data: requests = [] } = useRequests(event.id, 'all')
  const data = requests
    .filter(({ state, meeting }) => state === 'ACCEPTED' && !meeting)
    .map(({ id, hostId, guestId }) => ({ value: id, label: t('timetable.pair', { host: names.name(hostId), guest: names.name(guestId) }) }))
  return (
    <Select label={t('repair.which-request')} placeholder={t('repair.search')} searchable limit={SHOWN} data={data} value={value} onChange={onChange} nothingFoundMessage={t('common.nothing-found')} />
  )
}

const FIELDS = { participantId: PersonChoice, slotId: SlotField, tableId: TableChoice, requestId: RequestChoice }

/** Says what went wrong. Asking changes nothing. */
export function ReportIncident({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<RepairKind>('NO_SHOW')
  const [what, setWhat] = useState<Partial<Record<string, string | null>>>({})
  const [most, setMost] = useState<number | string>('')
  const propose = usePropose(event.id)
  const told = NEEDS[kind].map((field) => [field, what[field]] as const)
  const complete = told.every(([, id]) => id)
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    if (complete) propose.mutate({ kind, ...Object.fromEntries(told), ...(most === '' ? {} : { most: Number(most) }) })
  }
  return (
    <Panel component="section" p="lg">
      <form onSubmit={submit}>
        <Stack>
          <div>
            <Title order={3}>{t('repair.new')}</Title>
            <Text c="dimmed">{t('repair.new-hint')}</Text>
          </div>
          <Radio.Group label={t('repair.what')} value={kind} onChange={(value) => setKind(value as RepairKind)}>
            <Stack gap="xs" mt="xs">
              {KINDS.map((one) => (
                <Radio key={one} value={one} label={t(`repair.kind.${one}`)} />
              ))}
            </Stack>
          </Radio.Group>
          {NEEDS[kind].map((field) => {
            const Field = FIELDS[field]
            return <Field key={field} event={event} kind={kind} value={what[field] ?? null} onChange={(id) => setWhat({ ...what, [field]: id })} />
          })}
          <NumberInput w={240} label={t('repair.most')} description={t('repair.most-hint')} min={0} allowDecimal={false} value={most} onChange={setMost} />
          <div>
            <Button type="submit" leftSection={<IconTool size={18} aria-hidden />} disabled={!complete} loading={propose.isPending}>
              {t('repair.propose')}
            </Button>
          </div>
        </Stack>
      </form>
    </Panel>
  )
}
