import { ActionIcon, Button, Group, NumberInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, ifMatch } from '../api/client'
import { useCommand } from '../api/command'
import type { EventView, SlotView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { useTimes } from '../time/useTimes'
import { byDay, dayIn, LAST_MINUTE } from '../time/zone'
import { DraftNote } from '../draft/DraftNote'
import { Unsaved } from '../draft/Unsaved'
import { useEdited } from '../draft/useEdited'
import { MeetingsMayChange } from './MeetingsMayChange'
import { joined, known, plannedSlots, type PlannedSlot, type SlotPlan } from './slots'
import classes from './SlotsEditor.module.css'

function Generator({ event, onAdd }: { event: EventView; onAdd: (slots: PlannedSlot[]) => void }) {
  const { t } = useTranslation()
  const [plan, setPlan] = useState<SlotPlan>({ date: dayIn(event.zone, event.startsAt), from: '09:30', to: '12:30', minutes: 20, pause: 5 })
  const change = (part: Partial<SlotPlan>) => setPlan({ ...plan, ...part })
  const slots = plannedSlots(event.zone, plan)
  return (
    <Group align="flex-end" gap="sm">
      <TextInput type="date" max={LAST_MINUTE.slice(0, 10)} label={t('event.slot-day')} value={plan.date} onChange={(e) => change({ date: e.currentTarget.value })} />
      <TextInput type="time" label={t('event.slot-from')} value={plan.from} onChange={(e) => change({ from: e.currentTarget.value })} />
      <TextInput type="time" label={t('event.slot-to')} value={plan.to} onChange={(e) => change({ to: e.currentTarget.value })} />
      <NumberInput w={120} label={t('event.slot-length')} min={1} max={480} allowDecimal={false} value={plan.minutes} onChange={(n) => change({ minutes: Number(n) })} />
      <NumberInput w={120} label={t('event.slot-pause')} min={0} max={480} allowDecimal={false} value={plan.pause} onChange={(n) => change({ pause: Number(n) })} />
      <Button variant="light" disabled={slots.length === 0} onClick={() => onAdd(slots)}>
        {t('event.slots-add', { count: slots.length })}
      </Button>
    </Group>
  )
}

function SlotList({ zone, slots, onRemove }: { zone: string; slots: PlannedSlot[]; onRemove?: (slot: PlannedSlot) => void }) {
  const { t } = useTranslation()
  const times = useTimes(zone)
  return byDay(zone, slots).map(({ day, items }) => (
    <div key={day}>
      <Title order={3} size="h4" mb={6}>
        {times.day(items[0]?.startsAt ?? day)}
      </Title>
      <ul className={classes.slots}>
        {items.map((slot) => (
          <li key={slot.startsAt} className={classes.slot}>
            {times.range(slot.startsAt, slot.endsAt)}
            {onRemove && (
              <ActionIcon variant="subtle" color="gray" aria-label={t('event.slot-remove', { time: `${times.shortDay(slot.startsAt)} ${times.time(slot.startsAt)}` })} onClick={() => onRemove(slot)}>
                <IconX size={16} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </div>
  ))
}

const planned = ({ id, startsAt, endsAt }: SlotView): PlannedSlot => ({ id, startsAt, endsAt })

export function SlotsEditor({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const editing = useEdited(`slots.${event.id}`, { slots: event.slots.map(planned) }, event.version)
  const { slots } = editing.value
  const setSlots = (next: PlannedSlot[]) => editing.set({ slots: next })
  const save = useCommand({
    run: ({ slots: sent, meetingsMayChange, version }: { slots: PlannedSlot[]; meetingsMayChange?: boolean; version: number }) =>
      answerOf(
        api.PUT('/api/events/{id}/slots', { params: { path: { id: event.id }, header: ifMatch(version) }, body: { slots: known(sent, event.slots), meetingsMayChange } }),
      ),
    refreshes: [['event', event.id]],
    notifyProblem: false,
    said: t('event.saved'),
    onDone: (saved, sent) => void editing.done({ slots: sent.slots }, { slots: saved.slots.map(planned) }),
  })
  const say = (_: 'slots', value: unknown) => (value as PlannedSlot[]).map((slot) => `${times.shortDay(slot.startsAt)} ${times.range(slot.startsAt, slot.endsAt)}`).join(', ')
  const send = (meetingsMayChange?: boolean) => save.mutate({ slots, meetingsMayChange, version: editing.version })
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Title order={2}>{t('event.slots')}</Title>
        <Text c="dimmed">{t('event.slots-hint')}</Text>
        <DraftNote editing={editing} labels={{ slots: t('event.slots') }} say={say} />
        <Unsaved when={editing.isDirty && !save.isPending} />
        <Generator event={event} onAdd={(added) => setSlots(joined(slots, added))} />
        <SlotList
          zone={event.zone}
          slots={slots}
          onRemove={event.status === 'DRAFT' ? (gone) => setSlots(slots.filter((slot) => slot !== gone)) : undefined}
        />
        <ProblemNote error={save.error} />
        <Group>
          <Button loading={save.isPending} onClick={() => send()}>
            {t('event.slots-save', { count: slots.length })}
          </Button>
          <MeetingsMayChange error={save.error} onAgree={() => send(true)} />
          {editing.isDirty && <Text c="dimmed">{t('draft.not-saved')}</Text>}
        </Group>
      </Stack>
    </Panel>
  )
}
