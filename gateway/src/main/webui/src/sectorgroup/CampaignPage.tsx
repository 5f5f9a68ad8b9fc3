import { Anchor, Badge, Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import { isProblem } from '../api/problem'
import type { CampaignView } from '../api/types'
import { LongText } from '../design/LongText'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { useEvent } from '../event/eventQueries'
import { useDay } from '../registry/useDay'
import { WorkshopCards } from '../workshop/WorkshopCards'
import { touchedByCampaign, useCampaign } from './groupQueries'

type Invitation = CampaignView['invitations'][number]
type Answer = NonNullable<Invitation['answer']>

function AnswerForm({ campaign, invitation }: { campaign: CampaignView; invitation: Invitation }) {
  const { t } = useTranslation()
  const editing = useEdited(`answer.${campaign.id}.${invitation.clusterId}`, { delegates: String(invitation.delegates || 1), note: invitation.note })
  const { delegates, note } = editing.value
  const answer = useCommand({
    run: (body: { answer: Answer; delegates: number; note: string }) =>
      answerOf(api.PUT('/api/registry/campaigns/{id}/answers/{clusterId}', { params: { path: { id: campaign.id, clusterId: invitation.clusterId } }, body })),
    refreshes: touchedByCampaign,
    notifyProblem: false,
    said: t('registry.answered'),
    onDone: (_, sent) => void editing.done({ delegates, note: sent.note }),
  })
  const say = (what: Answer) => answer.mutate({ answer: what, delegates: what === 'ACCEPTED' ? Number(delegates) || 0 : 0, note })
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Title order={2}>{t('registry.answer-for', { cluster: invitation.name })}</Title>
        <Kept editing={editing} busy={answer.isPending} />
        {invitation.answer && <Text>{t(`registry.campaign-answer.${invitation.answer}`)}</Text>}
        <TextInput type="number" size="md" maw={240} label={t('registry.delegates')} min={0} max={200} value={delegates} onChange={({ currentTarget }) => editing.put({ delegates: currentTarget.value })} />
        <Textarea size="md" label={t('registry.answer-note')} autosize minRows={2} maxLength={2000} value={note} onChange={({ currentTarget }) => editing.put({ note: currentTarget.value })} />
        <ProblemNote error={answer.error} title={isProblem(answer.error) && answer.error.kind === 'campaign-over' ? t('registry.campaign-over') : undefined} />
        <Group>
          <Button size="md" loading={answer.isPending} onClick={() => say('ACCEPTED')}>
            {t('registry.accept-campaign')}
          </Button>
          <Button size="md" variant="default" loading={answer.isPending} onClick={() => say('DECLINED')}>
            {t('registry.decline')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  )
}

function Report({ campaign }: { campaign: CampaignView }) {
  const { t } = useTranslation()
  const day = useDay()
  const said = (answer: Answer) => campaign.invitations.filter((one) => one.answer === answer)
  const accepted = said('ACCEPTED')
  return (
    <Panel component="section">
      <Title order={2} size="h3" mb="xs">
        {t('registry.campaign-report')}
      </Title>
      <Text mb="sm">
        {t('registry.campaign-figures', { invited: campaign.invitations.length, accepted: accepted.length, declined: said('DECLINED').length, count: accepted.reduce((sum, { delegates }) => sum + delegates, 0) })}
      </Text>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {campaign.invitations.map((one) => (
          <li key={one.clusterId}>
            <Group justify="space-between" gap="xs">
              <Anchor component={Link} to={`/clusters/${one.clusterId}`}>
                {one.name}
              </Anchor>
              <Badge color={one.answer === 'ACCEPTED' ? 'pine' : 'gray'}>{one.answer ? t(`registry.campaign-answer.${one.answer}`) : t('registry.no-answer')}</Badge>
            </Group>
            {one.answeredAt && <Text c="dimmed">{[day(one.answeredAt), one.answer === 'ACCEPTED' && t('registry.delegates-count', { count: one.delegates }), one.note].filter(Boolean).join(' · ')}</Text>}
          </li>
        ))}
      </Stack>
    </Panel>
  )
}

function Campaign({ campaign }: { campaign: CampaignView }) {
  const { t } = useTranslation()
  const day = useDay()
  const { data: event } = useEvent(campaign.eventId)
  useTitle(campaign.title)
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <Title>{campaign.title}</Title>
        <Text>
          <Anchor component={Link} to={`/sector-groups/${campaign.groupId}`}>
            {campaign.groupName}
          </Anchor>
          {' · '}
          <Anchor component={Link} to={`/events/${campaign.eventId}`}>
            {event?.title ?? t('event.events')}
          </Anchor>
        </Text>
        <Text c="dimmed">{t('registry.answer-by', { date: day(campaign.answerBy) })}</Text>
        <LongText>{campaign.message}</LongText>
      </Stack>
      {campaign.invitations
        .filter(({ clusterId }) => campaign.mine.includes(clusterId))
        .map((invitation) => (
          <AnswerForm key={invitation.clusterId} campaign={campaign} invitation={invitation} />
        ))}
      <WorkshopCards group={campaign.groupId} />
      {campaign.whole && <Report campaign={campaign} />}
    </Stack>
  )
}

export function CampaignPage() {
  const { campaignId = '' } = useParams()
  return <Loaded query={useCampaign(campaignId)}>{(view) => <Campaign campaign={view} />}</Loaded>
}
