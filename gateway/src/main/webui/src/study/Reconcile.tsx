import { Button, Group, NativeSelect, Stack, Text, Textarea, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import type { ProjectReviewsView, ReconcileReviews, StudyView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { useNames, useStudyProblem } from './names'
import { touchedByReview } from './studyQueries'

interface Settled {
  chosen: Record<string, number>
  reason: string
}

/** One mark for each criterion, none outside of what the reviewers gave, with a reason. */
export function Reconcile({ study, reviews }: { study: StudyView; reviews: ProjectReviewsView }) {
  const { t } = useTranslation()
  const names = useNames(study)
  const sentence = useStudyProblem()
  const given = (code: string) => reviews.reviews.flatMap(({ marks }) => marks.filter(({ criterion }) => criterion === code).map(({ mark }) => mark))
  const lowest = (code: string) => Math.min(...given(code))
  const highest = (code: string) => Math.max(...given(code))
  const editing = useEdited<Settled>(`reconcile.${reviews.projectId}`, { chosen: Object.fromEntries(reviews.settled.map(({ criterion, mark }) => [criterion, mark])), reason: reviews.reconciliation?.reason ?? '' })
  const { chosen, reason } = editing.value
  const settle = useCommand({
    run: (body: ReconcileReviews) => answerOf(api.PUT('/api/registry/studies/{id}/projects/{projectId}/reconciliation', { params: { path: { id: study.id, projectId: reviews.projectId } }, body })),
    refreshes: touchedByReview,
    notifyProblem: false,
    said: t('study.settled-now'),
    onDone: (_, sent) => void editing.done({ chosen, reason: sent.reason }),
  })
  return (
    <Panel component="section" p="lg">
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          settle.mutate({ marks: study.criteria.map(({ code }) => ({ criterion: code, mark: chosen[code] ?? lowest(code) })), reason })
        }}
      >
        <Stack>
          <div>
            <Title order={2}>{t('study.reconcile')}</Title>
            <Text c="dimmed">{t('study.reconcile-hint')}</Text>
          </div>
          <Kept editing={editing} busy={settle.isPending} />
          {study.criteria.map(({ code, levels }) => (
            <NativeSelect
              key={code}
              label={names.criterion(code)}
              title={levels[chosen[code] ?? lowest(code)]}
              disabled={lowest(code) === highest(code)}
              value={String(chosen[code] ?? lowest(code))}
              onChange={({ currentTarget }) => editing.put({ chosen: { ...chosen, [code]: Number(currentTarget.value) } })}
              data={levels.map((level, mark) => ({ value: String(mark), label: `${mark} – ${level}` })).slice(lowest(code), highest(code) + 1)}
            />
          ))}
          <Textarea label={t('study.reconcile-reason')} required autosize minRows={2} maxLength={2000} value={reason} onChange={({ currentTarget }) => editing.put({ reason: currentTarget.value })} />
          <ProblemNote error={settle.error} title={sentence(settle.error)} />
          <Group>
            <Button type="submit" size="md" loading={settle.isPending}>
              {t('study.settle')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
