import { Button, Fieldset, Group, NativeSelect, Stack, Textarea, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { WorkshopView, WriteWorkshop as Written } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { useGoOn } from '../design/useGoOn'
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
  const [eventId, setEventId] = useState(workshop?.eventId ?? '')
  const [title, setTitle] = useState(workshop?.title ?? '')
  const [heldOn, setHeldOn] = useState(workshop?.heldOn ?? '')
  const [chosen, setChosen] = useState(clusters)
  const [items, setItems] = useState(workshop?.items ?? [{ title: '', minutes: '' }])
  const chosenEvent = eventId || (events[0]?.id ?? '')
  const save = useCommand({
    run: (body: Written, key) =>
      answerOf(
        workshop
          ? api.PUT('/api/registry/workshops/{id}', { params: { path: { id: workshop.id }, header: { 'If-Match': `"${workshop.version}"` } }, body })
          : api.POST('/api/registry/sector-groups/{id}/workshops', { params: { path: { id: groupId }, header: idempotent(key) }, body }),
      ),
    refreshes: touchedByWorkshop,
    notifyProblem: false,
    onDone: ({ id }) => (workshop ? onClose() : goOn(`/workshops/${id}`)),
  })
  const change = (at: number, over: Partial<(typeof items)[number]>) => setItems(items.map((one, n) => (n === at ? { ...one, ...over } : one)))
  return (
    <Panel component="section" p="lg">
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          save.mutate({ eventId: chosenEvent, title, heldOn, clusterIds: chosen.map(({ id }) => id), items: items.filter((one) => one.title.trim() || one.minutes?.trim()) })
        }}
      >
        <Stack>
          <Title order={2}>{workshop ? t('managers.edit-workshop') : t('registry.start-workshop')}</Title>
          {!workshop && <NativeSelect size="md" label={t('event.events')} value={chosenEvent} onChange={({ currentTarget }) => setEventId(currentTarget.value)} data={events.map(({ id, title: label }) => ({ value: id, label }))} />}
          <TextInput size="md" label={t('registry.campaign-title')} required maxLength={200} value={title} onChange={({ currentTarget }) => setTitle(currentTarget.value)} />
          <TextInput size="md" type="date" label={t('managers.held-on')} required value={heldOn} onChange={({ currentTarget }) => setHeldOn(currentTarget.value)} />
          <Fieldset legend={t('managers.agenda')}>
            <Stack>
              {items.map((one, at) => (
                <Stack key={at} gap="xs">
                  <TextInput size="md" label={t('managers.item', { number: at + 1 })} maxLength={200} value={one.title} onChange={({ currentTarget }) => change(at, { title: currentTarget.value })} />
                  {workshop && <Textarea size="md" label={t('managers.minutes', { number: at + 1 })} autosize minRows={2} maxLength={10000} value={one.minutes ?? ''} onChange={({ currentTarget }) => change(at, { minutes: currentTarget.value })} />}
                </Stack>
              ))}
              <Group>
                <Button variant="light" onClick={() => setItems([...items, { title: '', minutes: '' }])}>
                  {t('managers.add-item')}
                </Button>
              </Group>
            </Stack>
          </Fieldset>
          <ClusterChoice label={t('managers.takes-part')} value={chosen} onChange={setChosen} />
          <ProblemNote error={save.error} />
          <Group justify="flex-end">
            <Button variant="default" size="md" onClick={onClose}>
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
