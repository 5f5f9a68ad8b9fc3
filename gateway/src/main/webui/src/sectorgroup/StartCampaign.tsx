import { Button, Group, NativeSelect, Stack, Textarea, TextInput, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { useGoOn } from '../design/useGoOn'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { useEvents } from '../event/eventQueries'
import { ClusterChoice, type Named } from './ClusterChoice'
import { touchedByCampaign } from './groupQueries'

/** Whom the group invites, to which event, and until when they answer. */
export function StartCampaign({ groupId, followed, onClose }: { groupId: string; followed: Named[]; onClose: () => void }) {
  const { t } = useTranslation()
  const goOn = useGoOn()
  const { data: events = [] } = useEvents()
  const editing = useEdited(`campaign.${groupId}`, { eventId: '', title: '', message: '', answerBy: '', clusters: followed })
  const { eventId, title, message, answerBy, clusters } = editing.value
  const chosenEvent = eventId || (events[0]?.id ?? '')
  const start = useCommand({
    run: (body: { eventId: string; title: string; message: string; answerBy: string; clusterIds: string[] }, key) =>
      answerOf(api.POST('/api/registry/sector-groups/{id}/campaigns', { params: { path: { id: groupId }, header: idempotent(key) }, body })),
    refreshes: touchedByCampaign,
    notifyProblem: false,
    onDone: ({ id }, sent) => {
      editing.done({ ...editing.value, title: sent.title, message: sent.message })
      goOn(`/campaigns/${id}`)
    },
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
          <Kept editing={editing} busy={start.isPending} />
          <NativeSelect label={t('event.events')} value={chosenEvent} onChange={({ currentTarget }) => editing.put({ eventId: currentTarget.value })} data={events.map(({ id, title: label }) => ({ value: id, label }))} />
          <TextInput label={t('registry.campaign-title')} required maxLength={200} value={title} onChange={({ currentTarget }) => editing.put({ title: currentTarget.value })} />
          <Textarea label={t('registry.campaign-message')} required autosize minRows={3} maxLength={5000} value={message} onChange={({ currentTarget }) => editing.put({ message: currentTarget.value })} />
          <TextInput type="date" label={t('registry.answer-until')} required value={answerBy} onChange={({ currentTarget }) => editing.put({ answerBy: currentTarget.value })} />
          <ClusterChoice label={t('registry.invited')} value={clusters} onChange={(chosen) => editing.put({ clusters: chosen })} />
          <ProblemNote error={start.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={editing.closing(onClose)}>
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
