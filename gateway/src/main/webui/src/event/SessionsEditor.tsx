import { ActionIcon, Button, Group, NumberInput, SimpleGrid, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent, ifMatch } from '../api/client'
import { useCommand } from '../api/command'
import type { EventView, SessionView } from '../api/types'
import { Confirm } from '../design/Confirm'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Loaded } from '../design/States'
import { useTimes } from '../time/useTimes'
import { DraftNote } from '../draft/DraftNote'
import { useEditedForm } from '../draft/useEditedForm'
import { useRefused } from '../violation/useRefused'
import { instantOf, LAST_MINUTE, localIn } from '../time/zone'
import { useSessions } from './eventQueries'
import { useRules } from './useRules'
import { Dialog } from '../design/Dialog'

interface Written {
  title: string
  description: string
  room: string
  startsAt: string
  endsAt: string
  capacity: number
}

const written = (event: EventView, session: SessionView | null): Written => ({
  title: session?.title ?? '',
  description: session?.description ?? '',
  room: session?.room ?? '',
  startsAt: localIn(event.zone, session?.startsAt ?? event.startsAt),
  endsAt: session ? localIn(event.zone, session.endsAt) : '',
  capacity: session?.capacity ?? 50,
})

const nameOf = (event: EventView, session: SessionView | null) => `session.${event.id}.${session?.id ?? 'new'}`

function useSave(event: EventView, session: SessionView | null, onDone: (saved: SessionView, sent: { form: Written }) => void) {
  const { t } = useTranslation()
  return useCommand({
    run: ({ form, version }: { form: Written; version: number }, key) => {
      const body = {
        ...form,
        description: form.description || null,
        startsAt: instantOf(event.zone, form.startsAt),
        endsAt: instantOf(event.zone, form.endsAt),
      }
      if (!session) return answerOf(api.POST('/api/events/{id}/sessions', { params: { path: { id: event.id }, header: idempotent(key) }, body }))
      const path = { id: event.id, sessionId: session.id }
      return answerOf(api.PUT('/api/events/{id}/sessions/{sessionId}', { params: { path, header: ifMatch(version) }, body }))
    },
    refreshes: [['sessions', event.id]],
    notifyProblem: false,
    said: t('event.saved'),
    onDone,
  })
}

function SessionForm({ event, session, onClose }: { event: EventView; session: SessionView | null; onClose: () => void }) {
  const { t } = useTranslation()
  const { required, moment, end } = useRules()
  const { form, editing } = useEditedForm<Written>({
    name: nameOf(event, session),
    current: written(event, session),
    version: session?.version,
    validate: {
      title: required,
      room: required,
      startsAt: moment,
      endsAt: end,
    },
  })
  const save = useSave(event, session, (saved, { form: sent }) => {
    editing.done(sent, written(event, saved), session ? undefined : { name: nameOf(event, saved), version: saved.version })
    editing.closing(onClose)()
  })
  useRefused(form, save.error)
  const labels: Record<keyof Written, string> = {
    title: t('event.title'),
    description: t('event.description'),
    room: t('event.room'),
    startsAt: t('event.starts'),
    endsAt: t('event.ends'),
    capacity: t('event.capacity'),
  }
  return (
    <Dialog onClose={editing.closing(onClose)} size="lg" title={session ? t('common.edit') : t('event.session-new')}>
      <form noValidate onSubmit={form.onSubmit((values) => save.mutate({ form: values, version: editing.version }))}>
        <Stack>
          <DraftNote editing={editing} labels={labels} />
          <TextInput label={t('event.title')} required data-autofocus {...form.getInputProps('title')} />
          <Textarea label={t('event.description')} autosize minRows={2} {...form.getInputProps('description')} />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label={t('event.room')} required maxLength={200} {...form.getInputProps('room')} />
            <NumberInput label={t('event.capacity')} min={1} allowDecimal={false} {...form.getInputProps('capacity')} />
            <TextInput type="datetime-local" max={LAST_MINUTE} label={t('event.starts')} required {...form.getInputProps('startsAt')} />
            <TextInput type="datetime-local" max={LAST_MINUTE} label={t('event.ends')} required {...form.getInputProps('endsAt')} />
          </SimpleGrid>
          <ProblemNote error={save.error} labels={labels} />
          <Button type="submit" loading={save.isPending}>
            {t('common.save')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  )
}

function SessionRow({ event, session, onEdit }: { event: EventView; session: SessionView; onEdit: () => void }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const [asked, setAsked] = useState(false)
  const remove = useCommand({
    run: () => answerOf(api.DELETE('/api/events/{id}/sessions/{sessionId}', { params: { path: { id: event.id, sessionId: session.id } } })),
    refreshes: [['sessions', event.id]],
    onDone: () => setAsked(false),
  })
  return (
    <Group component="li" justify="space-between" wrap="nowrap">
      <div>
        <Text fw={600}>{session.title}</Text>
        <Text size="sm" c="dimmed" className="numeric">
          {times.shortDay(session.startsAt)}, {times.range(session.startsAt, session.endsAt)} · {session.room} · {session.taken}/{session.capacity}
        </Text>
      </div>
      <Group gap={4} wrap="nowrap">
        <ActionIcon variant="subtle" size="lg" aria-label={t('event.session-edit', { title: session.title })} onClick={onEdit}>
          <IconPencil size={20} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" size="lg" color="red" aria-label={t('event.session-remove', { title: session.title })} onClick={() => setAsked(true)}>
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      </Group>
      <Confirm opened={asked} title={t('event.session-remove-title')} yes={t('common.remove')} busy={remove.isPending} onYes={() => remove.mutate()} onClose={() => setAsked(false)}>
        {t('event.session-remove-text', { title: session.title })}
      </Confirm>
    </Group>
  )
}

export function SessionsEditor({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const sessions = useSessions(event.id)
  const [editedId, setEditedId] = useState<string | null>(null)
  // Of the list as it is now: what others save while one writes must be known.
  const edited = editedId === 'new' ? null : sessions.data?.find(({ id }) => id === editedId)
  return (
    <Panel component="section" p="lg">
      <Group justify="space-between" mb="md">
        <Title order={2}>{t('event.programme')}</Title>
        <Button variant="light" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEditedId('new')}>
          {t('event.session-new')}
        </Button>
      </Group>
      <Loaded query={sessions}>
        {(all) =>
          all.length === 0 ? (
            <Text c="dimmed">{t('event.no-sessions')}</Text>
          ) : (
            <Stack component="ul" p={0} m={0} gap="sm">
              {all.map((session) => (
                <SessionRow key={session.id} event={event} session={session} onEdit={() => setEditedId(session.id)} />
              ))}
            </Stack>
          )
        }
      </Loaded>
      {editedId && edited !== undefined && <SessionForm event={event} session={edited} onClose={() => setEditedId(null)} />}
    </Panel>
  )
}
