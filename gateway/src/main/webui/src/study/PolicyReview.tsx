import { Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { PolicyRecommendationView, PolicyStepKind, StudyView, TakePolicyStep } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { useStudyProblem } from './names'
import { touchedByPolicy } from './studyQueries'

interface PolicyReviewProps {
  study: StudyView
  policy: PolicyRecommendationView
}

const AGAINST: PolicyStepKind[] = ['RETURN', 'WITHDRAW']

function Steps({ study, policy }: PolicyReviewProps) {
  const { t } = useTranslation()
  const sentence = useStudyProblem()
  const editing = useEdited(`policy-step.${policy.id}`, { note: '', link: '' })
  const { note, link } = editing.value
  const take = useCommand({
    run: (body: TakePolicyStep, key) => answerOf(api.POST('/api/registry/studies/{id}/policy-recommendations/{policyId}/steps', { params: { path: { id: study.id, policyId: policy.id }, header: idempotent(key) }, body })),
    refreshes: touchedByPolicy,
    notifyProblem: false,
    onDone: (_, sent) => void editing.done({ note: sent.note ?? '', link: sent.link ?? '' }, { note: '', link: '' }),
  })
  if (policy.possible.length === 0) return null
  return (
    <Stack gap="sm">
      <Title order={2} size="h3">
        {t('study.next-step')}
      </Title>
      <Kept editing={editing} busy={take.isPending} />
      <Textarea label={t('study.step-note')} autosize minRows={1} maxLength={2000} value={note} onChange={({ currentTarget }) => editing.put({ note: currentTarget.value })} />
      {policy.possible.includes('TAKE_UP') && <TextInput type="url" label={t('study.step-link')} maxLength={500} value={link} onChange={({ currentTarget }) => editing.put({ link: currentTarget.value })} />}
      <ProblemNote error={take.error} title={sentence(take.error)} />
      <Group>
        {policy.possible.map((kind) => (
          <Button key={kind} size="md" variant={AGAINST.includes(kind) ? 'subtle' : 'filled'} color={AGAINST.includes(kind) ? 'red' : undefined} loading={take.isPending} onClick={() => take.mutate({ kind, note: note.trim() || null, link: link.trim() || null })}>
            {t(`study.step.${kind}`)}
          </Button>
        ))}
      </Group>
    </Stack>
  )
}

function Answer({ study, policy, comment }: PolicyReviewProps & { comment: PolicyRecommendationView['comments'][number] }) {
  const { t } = useTranslation()
  const editing = useEdited(`policy-answer.${comment.id}`, { text: '' })
  const { text } = editing.value
  const answer = useCommand({
    run: (body: { text: string }) => answerOf(api.PUT('/api/registry/studies/{id}/policy-recommendations/{policyId}/comments/{commentId}/answer', { params: { path: { id: study.id, policyId: policy.id, commentId: comment.id } }, body })),
    refreshes: touchedByPolicy,
    onDone: (_, sent) => void editing.done(sent),
  })
  return (
    <Group align="end" gap="xs">
      <TextInput flex={1} miw={200} label={t('study.answer-to', { name: comment.name })} maxLength={2000} value={text} onChange={({ currentTarget }) => editing.put({ text: currentTarget.value })} />
      <Button variant="default" disabled={!text.trim()} loading={answer.isPending} onClick={() => answer.mutate({ text })}>
        {t('study.answer-send')}
      </Button>
    </Group>
  )
}

/** For those who work on the study: comments, answered one by one, and the next step. */
export function PolicyReview({ study, policy }: PolicyReviewProps) {
  const { t } = useTranslation()
  const editing = useEdited(`policy-comment.${policy.id}`, { text: '' })
  const { text } = editing.value
  const mayAnswer = study.mine.includes('LEAD') || study.mine.includes('ANALYST')
  const comment = useCommand({
    run: (body: { text: string }, key) => answerOf(api.POST('/api/registry/studies/{id}/policy-recommendations/{policyId}/comments', { params: { path: { id: study.id, policyId: policy.id }, header: idempotent(key) }, body })),
    refreshes: touchedByPolicy,
    onDone: (_, sent) => void editing.done(sent, { text: '' }),
  })
  return (
    <Panel component="section" p="lg">
      <Stack gap="xl">
        <Steps study={study} policy={policy} />
        <Stack gap="sm">
          <Title order={2} size="h3">
            {t('study.comments')}
          </Title>
          <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
            {policy.comments.map((one) => (
              <li key={one.id}>
                <Text fw={600}>{one.name}</Text>
                <Text style={{ whiteSpace: 'pre-line' }}>{one.text}</Text>
                {one.answer !== null && <Text c="dimmed">{t('study.answered', { name: one.answeredBy ?? '', text: one.answer })}</Text>}
                {one.answer === null && mayAnswer && <Answer study={study} policy={policy} comment={one} />}
              </li>
            ))}
          </Stack>
          <Kept editing={editing} busy={comment.isPending} />
          <Textarea label={t('study.comment-add')} autosize minRows={2} maxLength={2000} value={text} onChange={({ currentTarget }) => editing.put({ text: currentTarget.value })} />
          <Group>
            <Button variant="default" disabled={!text.trim()} loading={comment.isPending} onClick={() => comment.mutate({ text })}>
              {t('study.comment-send')}
            </Button>
          </Group>
        </Stack>
      </Stack>
    </Panel>
  )
}
