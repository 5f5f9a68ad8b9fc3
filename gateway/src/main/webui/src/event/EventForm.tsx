import { Button, Group, NumberInput, Select, SimpleGrid, Stack, Switch, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/command'
import type { EventKind, EventView, WriteEvent } from '../api/types'
import { ProblemNote } from '../design/ProblemNote'
import { DraftNote } from '../draft/DraftNote'
import { Unsaved } from '../draft/Unsaved'
import { useEditedForm } from '../draft/useEditedForm'
import { useRefused } from '../violation/useRefused'
import { instantOf, LAST_MINUTE, localIn } from '../time/zone'
import { MoveEvent, moveEvent } from './MoveEvent'
import { useRules } from './useRules'
import { sameClockStart, ZoneChoice, type ZoneMeans } from './ZoneChoice'

const KINDS: EventKind[] = ['FAIR', 'WORKSHOP', 'CAFE', 'NETWORKING_DAY', 'CONFERENCE', 'ROADSHOW', 'DELEGATION', 'EXHIBITION', 'TRAINING']

const ZONES = Intl.supportedValuesOf('timeZone')

/** As written on the form: times are the venue's wall clock. */
interface Written {
  kind: EventKind
  title: string
  description: string
  zone: string
  venue: string
  startsAt: string
  endsAt: string
  capacity: number
  registrationOpen: boolean
}

const nameOf = (event?: EventView) => (event ? `event.${event.id}` : 'event.new')

const BLANK: Written = {
  kind: 'FAIR',
  title: '',
  description: '',
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  venue: '',
  startsAt: '',
  endsAt: '',
  capacity: 100,
  registrationOpen: true,
}

const written = (event: EventView): Written => ({
  kind: event.kind,
  title: event.title,
  description: event.description ?? '',
  zone: event.zone,
  venue: event.venue,
  startsAt: localIn(event.zone, event.startsAt),
  endsAt: localIn(event.zone, event.endsAt),
  capacity: event.capacity,
  registrationOpen: event.registrationOpen,
})

/** `zone`: that of the clock the times were read from. */
const toSend = (form: Written, zone = form.zone): WriteEvent => ({
  ...form,
  description: form.description || null,
  startsAt: instantOf(zone, form.startsAt),
  endsAt: instantOf(zone, form.endsAt),
})

/** Whether nothing is left to say about the event. */
const saysTheSame = (event: EventView, wish: WriteEvent) => {
  const { startsAt, endsAt, ...now } = toSend(written(event))
  const { startsAt: from, endsAt: until, ...wished } = wish
  return startsAt === from && endsAt === until && JSON.stringify(now) === JSON.stringify(wished)
}

interface Sending {
  values: Written
  version: number
  zoneMeans?: ZoneMeans
  meetingsMayChange?: boolean
}

interface EventFormProps {
  event?: EventView
  run: (event: WriteEvent, version: number, key: string) => Promise<EventView>
  said?: string
  onSaved?: (event: EventView) => void
}

export function EventForm({ event, run, said, onSaved }: EventFormProps) {
  const { t } = useTranslation()
  const { required, moment, end } = useRules()
  const { form, editing } = useEditedForm<Written>({
    name: nameOf(event),
    current: event ? written(event) : BLANK,
    version: event?.version,
    validate: {
      title: required,
      venue: required,
      startsAt: moment,
      endsAt: end,
    },
  })
  const [asksForZone, setAsksForZone] = useState(false)
  const save = useCommand({
    run: async ({ values, version, zoneMeans, meetingsMayChange }: Sending, key) => {
      if (!event || zoneMeans !== 'clock-times') return run(toSend(values, zoneMeans === 'moments' ? event?.zone : values.zone), version, key)
      const moved = await moveEvent(event.id, { zone: values.zone, startsAt: sameClockStart(event, values.zone), meetingsMayChange }, version, key)
      return saysTheSame(moved, toSend(values)) ? moved : run(toSend(values), moved.version, key)
    },
    refreshes: [['events'], ...(event ? [['event', event.id], ['sessions', event.id], ['cafes', event.id]] : [])],
    notifyProblem: false,
    said,
    onDone: (saved, { values }) => {
      editing.done(values, written(saved), event ? undefined : { name: nameOf(saved), version: saved.version })
      setAsksForZone(false)
      onSaved?.(saved)
    },
  })
  useRefused(form, save.error)
  const send = (values: Written) => {
    if (!event || values.zone === event.zone) return save.mutate({ values, version: editing.version })
    save.reset()
    setAsksForZone(true)
  }
  const labels: Record<keyof Written, string> = {
    kind: t('event.kind-label'),
    title: t('event.title'),
    description: t('event.description'),
    zone: t('event.zone'),
    venue: t('event.venue'),
    startsAt: t('event.starts'),
    endsAt: t('event.ends'),
    capacity: t('event.capacity'),
    registrationOpen: t('event.registration-open'),
  }
  const say = (field: keyof Written, value: unknown) => {
    if (field === 'kind') return t(`event.kind.${value as EventKind}`)
    if (field === 'registrationOpen') return value ? t('common.yes') : t('common.no')
    return String(value).replace(/(\d)T(\d)/, '$1 $2') || '–'
  }
  return (
    <form noValidate onSubmit={form.onSubmit(send)}>
      <Unsaved when={editing.isDirty && !save.isPending} />
      <Stack>
        <DraftNote editing={editing} labels={labels} say={say} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={t('event.title')} required maxLength={200} {...form.getInputProps('title')} />
          <Select
            label={t('event.kind-label')}
            allowDeselect={false}
            data={KINDS.map((value) => ({ value, label: t(`event.kind.${value}`) }))}
            {...form.getInputProps('kind')}
          />
          <TextInput label={t('event.venue')} required maxLength={200} {...form.getInputProps('venue')} />
          <Select label={t('event.zone')} searchable allowDeselect={false} limit={100} data={[...new Set([form.values.zone, ...ZONES])]} {...form.getInputProps('zone')} />
          <TextInput type="datetime-local" max={LAST_MINUTE} label={t('event.starts')} required {...form.getInputProps('startsAt')} />
          <TextInput type="datetime-local" max={LAST_MINUTE} label={t('event.ends')} required {...form.getInputProps('endsAt')} />
          <NumberInput label={t('event.capacity')} min={1} max={100000} allowDecimal={false} {...form.getInputProps('capacity')} />
        </SimpleGrid>
        <Textarea label={t('event.description')} autosize minRows={4} maxLength={10000} {...form.getInputProps('description')} />
        <Switch label={t('event.registration-open')} {...form.getInputProps('registrationOpen', { type: 'checkbox' })} />
        {!asksForZone && <ProblemNote error={save.error} labels={labels} />}
        <Group>
          <Button type="submit" loading={save.isPending}>
            {event ? t('common.save') : t('event.create')}
          </Button>
          {event && event.status !== 'CANCELLED' && <MoveEvent event={event} />}
        </Group>
      </Stack>
      {event && asksForZone && (
        <ZoneChoice
          event={event}
          zone={form.values.zone}
          busy={save.isPending}
          error={save.error}
          onChoose={(zoneMeans, meetingsMayChange) => save.mutate({ values: form.values, version: editing.version, zoneMeans, meetingsMayChange })}
          onClose={() => setAsksForZone(false)}
        />
      )}
    </form>
  )
}
