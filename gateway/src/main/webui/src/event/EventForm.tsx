import { Button, Group, NumberInput, Select, SimpleGrid, Stack, Switch, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { EventKind, EventView, WriteEvent } from '../api/types'
import { ProblemNote } from '../design/ProblemNote'
import { instantOf, localIn } from '../time/zone'

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

const toSend = (form: Written): WriteEvent => ({
  ...form,
  description: form.description || null,
  startsAt: instantOf(form.zone, form.startsAt),
  endsAt: instantOf(form.zone, form.endsAt),
})

interface EventFormProps {
  event?: EventView
  busy: boolean
  error: unknown
  onSave: (event: WriteEvent) => void
}

export function EventForm({ event, busy, error, onSave }: EventFormProps) {
  const { t } = useTranslation()
  const required = (value: string) => (value.trim() ? null : t('event.required'))
  const form = useForm<Written>({
    initialValues: event ? written(event) : BLANK,
    validate: {
      title: required,
      venue: required,
      startsAt: required,
      endsAt: (value, all) => required(value) ?? (value > all.startsAt ? null : t('event.ends-before')),
    },
  })
  return (
    <form noValidate onSubmit={form.onSubmit((values) => onSave(toSend(values)))}>
      <Stack>
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
          <TextInput type="datetime-local" label={t('event.starts')} required {...form.getInputProps('startsAt')} />
          <TextInput type="datetime-local" label={t('event.ends')} required {...form.getInputProps('endsAt')} />
          <NumberInput label={t('event.capacity')} min={1} max={100000} allowDecimal={false} {...form.getInputProps('capacity')} />
        </SimpleGrid>
        <Textarea label={t('event.description')} autosize minRows={4} maxLength={10000} {...form.getInputProps('description')} />
        <Switch label={t('event.registration-open')} {...form.getInputProps('registrationOpen', { type: 'checkbox' })} />
        <ProblemNote error={error} />
        <Group>
          <Button type="submit" loading={busy}>
            {event ? t('common.save') : t('event.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
