import { Button, Fieldset, Group, NativeSelect, Stack, Textarea, TextInput, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent, ifMatch } from '../api/client'
import { useCommand } from '../api/command'
import type { WorkshopView, WriteWorkshop as Written } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { useGoOn } from '../design/useGoOn'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { useEvents } from '../event/eventQueries'
import { ClusterChoice, type Named } from '../sectorgroup/ClusterChoice'
import { touchedByWorkshop } from './workshopQueries'

interface WriteWorkshopProps {
  groupId: string
  /** Whom to begin with. */
  clusters: Named[]
  /** What is changed; a new one without. */
  workshop?: WorkshopView
  onClose: () => void
}

/** Who meets when and about what; and afterwards, what was said. */
export function WriteWorkshop({ groupId, clusters, workshop, onClose }: WriteWorkshopProps) {
  const { t } = useTranslation()
  const goOn = useGoOn()
  const { data: events = [] } = useEvents()
  const current = { eventId: workshop?.eventId ?? '', title: workshop?.title ?? '', heldOn: workshop?.heldOn ?? '', chosen: clusters, items: workshop?.items ?? [{ title: '', minutes: '' }] }
  const editing = useEdited(workshop ? `workshop.${workshop.id}` : `workshop.new.${groupId}`, current, workshop?.version)
  const { eventId, title, heldOn, chosen, items } = editing.value
  const chosenEvent = eventId || (events[0]?.id ?? '')
  const save = useCommand({
    run: (written: typeof current, key) => {
      const body: Written = {
        eventId: written.eventId || chosenEvent,
        title: written.title,
        heldOn: written.heldOn,
        clusterIds: written.chosen.map(({ id }) => id),
        items: written.items.filter((one) => one.title.trim() || one.minutes?.trim()),
      }
      return answerOf(
        workshop
          ? api.PUT('/api/registry/workshops/{id}', { params: { path: { id: workshop.id }, header: ifMatch(editing.version) }, body })
          : api.POST('/api/registry/sector-groups/{id}/workshops', { params: { path: { id: groupId }, header: idempotent(key) }, body }),
      )
    },
    refreshes: touchedByWorkshop,
    notifyProblem: false,
    onDone: ({ id }, sent) => {
      editing.done(sent)
      if (workshop) onClose()
      else goOn(`/workshops/${id}`)
    },
  })
  const change = (at: number, over: Partial<(typeof items)[number]>) => editing.put({ items: items.map((one, n) => (n === at ? { ...one, ...over } : one)) })
  const labels: Record<keyof typeof current, string> = { eventId: t('event.events'), title: t('registry.campaign-title'), heldOn: t('managers.held-on'), chosen: t('managers.takes-part'), items: t('managers.agenda') }
  const say = (field: keyof typeof current, value: unknown) => {
    if (field === 'chosen') return (value as Named[]).map((one) => one.name).join(', ') || '–'
    if (field === 'items') return (value as typeof items).map((one) => [one.title, one.minutes].filter(Boolean).join(': ')).join('\n') || '–'
    return String(value) || '–'
  }
  return (
    <Panel component="section" p="lg">
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          save.mutate(editing.value)
        }}
      >
        <Stack>
          <Title order={2}>{workshop ? t('managers.edit-workshop') : t('registry.start-workshop')}</Title>
          <Kept editing={editing} busy={save.isPending} labels={labels} say={say} />
          {!workshop && <NativeSelect size="md" label={t('event.events')} value={chosenEvent} onChange={({ currentTarget }) => editing.put({ eventId: currentTarget.value })} data={events.map(({ id, title: label }) => ({ value: id, label }))} />}
          <TextInput size="md" label={t('registry.campaign-title')} required maxLength={200} value={title} onChange={({ currentTarget }) => editing.put({ title: currentTarget.value })} />
          <TextInput size="md" type="date" label={t('managers.held-on')} required value={heldOn} onChange={({ currentTarget }) => editing.put({ heldOn: currentTarget.value })} />
          <Fieldset legend={t('managers.agenda')}>
            <Stack>
              {items.map((one, at) => (
                <Stack key={at} gap="xs">
                  <TextInput size="md" label={t('managers.item', { number: at + 1 })} maxLength={200} value={one.title} onChange={({ currentTarget }) => change(at, { title: currentTarget.value })} />
                  {workshop && <Textarea size="md" label={t('managers.minutes', { number: at + 1 })} autosize minRows={2} maxLength={10000} value={one.minutes ?? ''} onChange={({ currentTarget }) => change(at, { minutes: currentTarget.value })} />}
                </Stack>
              ))}
              <Group>
                <Button variant="light" onClick={() => editing.put({ items: [...items, { title: '', minutes: '' }] })}>
                  {t('managers.add-item')}
                </Button>
              </Group>
            </Stack>
          </Fieldset>
          <ClusterChoice label={t('managers.takes-part')} value={chosen} onChange={(all) => editing.put({ chosen: all })} />
          <ProblemNote error={save.error} labels={{ clusterIds: labels.chosen }} />
          <Group justify="flex-end">
            <Button variant="default" size="md" onClick={editing.closing(onClose)}>
              {t('common.back')}
            </Button>
            <Button type="submit" size="md" disabled={chosen.length < 2 || !chosenEvent} loading={save.isPending}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
