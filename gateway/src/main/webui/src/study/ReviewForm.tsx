import { Button, Group, Radio, Stack, Text, Textarea, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import type { ProjectReviewsView, StudyView, WriteReview } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { useNames, useStudyProblem } from './names'
import { touchedByReview } from './studyQueries'

interface ReviewFormProps {
  study: StudyView
  projectId: string
  mine: ProjectReviewsView['reviews'][number]
}

interface Judged {
  marks: Record<string, number>
  comment: string
}

const judgedIn = (marks: WriteReview['marks'], comment: string | null | undefined): Judged => ({ marks: Object.fromEntries((marks ?? []).map(({ criterion, mark }) => [criterion, mark])), comment: comment ?? '' })

/** The reader's own marks, by the words of each criterion; once handed in they stay. */
export function ReviewForm({ study, projectId, mine }: ReviewFormProps) {
  const { t } = useTranslation()
  const names = useNames(study)
  const sentence = useStudyProblem()
  const editing = useEdited<Judged>(`review.${projectId}`, judgedIn(mine.marks, mine.comment))
  const { marks, comment } = editing.value
  const write = useCommand({
    run: (body: WriteReview) => answerOf(api.PUT('/api/registry/studies/{id}/projects/{projectId}/review', { params: { path: { id: study.id, projectId } }, body })),
    refreshes: touchedByReview,
    notifyProblem: false,
    said: t('study.review-saved'),
    onDone: (_, sent) => void editing.done(judgedIn(sent.marks, sent.comment)),
  })
  const say = (submitted: boolean) => write.mutate({ marks: Object.entries(marks).map(([criterion, mark]) => ({ criterion, mark })), comment, submitted })
  const isWhole = study.criteria.every(({ code }) => marks[code] !== undefined)
  return (
    <Panel component="section" p="lg">
      <Stack gap="lg">
        <div>
          <Title order={2}>{t('study.your-review')}</Title>
          <Text c="dimmed">{t('study.your-review-hint')}</Text>
        </div>
        <Kept editing={editing} busy={write.isPending} />
        {study.criteria.map(({ code, levels }) => (
          <Radio.Group key={code} label={names.criterion(code)} value={marks[code] === undefined ? null : String(marks[code])} onChange={(mark) => editing.put({ marks: { ...marks, [code]: Number(mark) } })}>
            <Stack gap="xs" mt="xs">
              {levels.map((level, mark) => (
                <Radio key={mark} value={String(mark)} label={`${mark} – ${level}`} />
              ))}
            </Stack>
          </Radio.Group>
        ))}
        <Textarea label={t('study.comment')} autosize minRows={3} maxLength={5000} value={comment} onChange={({ currentTarget }) => editing.put({ comment: currentTarget.value })} />
        <ProblemNote error={write.error} title={sentence(write.error)} />
        <Group>
          <Button size="md" disabled={!isWhole} loading={write.isPending} onClick={() => say(true)}>
            {t('study.hand-in')}
          </Button>
          <Button size="md" variant="default" loading={write.isPending} onClick={() => say(false)}>
            {t('study.keep-draft')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  )
}
