import { Button, Group, NativeSelect, Stack, Textarea, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { useGoOn } from '../design/useGoOn'
import { useEvents } from '../event/eventQueries'
import { ClusterChoice, type Named } from './ClusterChoice'
import { touchedByCampaign } from './groupQueries'

/** Whom the group invites, to which event, and until when they answer. */
export function StartCampaign({ groupId, followed, onClose }: { groupId: string; followed: Named[]; onClose: () => void }) {
  const { t } = useTranslation()
  const goOn = useGoOn()
  const { data: events = [] } = useEvents()
  const [eventId, setEventId] = useState('')
  const [title, setTitle] = useState('')
  const [message, setMessage] = useState('')
  const [answerBy, setAnswerBy] = useState('')
  const [clusters, setClusters] = useState(followed)
  const chosenEvent = eventId || (events[0]?.id ?? '')
  const start = useCommand({
    run: (body: { eventId: string; title: string; message: string; answerBy: string; clusterIds: string[] }, key) =>
      answerOf(api.POST('/api/registry/sector-groups/{id}/campaigns', { params: { path: { id: groupId }, header: idempotent(key) }, body })),
    refreshes: touchedByCampaign,
    notifyProblem: false,
    onDone: ({ id }) => goOn(`/campaigns/${id}`),
  })
  return (
    <Panel component="section" p="lg">
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          start.mutate({ eventId: chosenEvent, title, message, answerBy, clusterIds: clusters.map(({ id }) => id) })
        }}
      >
        <Stack>
          <Title order={2}>{t('registry.start-campaign')}</Title>
          <NativeSelect label={t('event.events')} value={chosenEvent} onChange={({ currentTarget }) => setEventId(currentTarget.value)} data={events.map(({ id, title: label }) => ({ value: id, label }))} />
          <TextInput label={t('registry.campaign-title')} required maxLength={200} value={title} onChange={({ currentTarget }) => setTitle(currentTarget.value)} />
          <Textarea label={t('registry.campaign-message')} required autosize minRows={3} maxLength={5000} value={message} onChange={({ currentTarget }) => setMessage(currentTarget.value)} />
          <TextInput type="date" label={t('registry.answer-until')} required value={answerBy} onChange={({ currentTarget }) => setAnswerBy(currentTarget.value)} />
          <ClusterChoice label={t('registry.invited')} value={clusters} onChange={setClusters} />
          <ProblemNote error={start.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.back')}
            </Button>
            <Button type="submit" disabled={clusters.length === 0 || !chosenEvent} loading={start.isPending}>
              {t('registry.send-invitations')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
