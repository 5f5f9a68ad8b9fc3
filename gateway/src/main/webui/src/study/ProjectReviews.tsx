import { Alert, Badge, Button, Group, NativeSelect, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import { isProblem } from '../api/problem'
import type { ProjectReviewsView, StudyView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { WideTable } from '../design/WideTable'
import { useEdited } from '../draft/useEdited'
import { useDay } from '../registry/useDay'
import { useNames, useStudyProblem } from './names'
import { Reconcile } from './Reconcile'
import { ReviewForm } from './ReviewForm'
import { touchedByReview } from './studyQueries'

type Said = ProjectReviewsView['reviews'][number]

/** Marks side by side: a row for each criterion. */
function Marks({ study, reviews }: { study: StudyView; reviews: ProjectReviewsView }) {
  const { t } = useTranslation()
  const names = useNames(study)
  const seen = reviews.reviews.filter(({ marks }) => marks.length > 0)
  const markOf = (marks: { criterion: string; mark: number }[], code: string) => marks.find(({ criterion }) => criterion === code)?.mark ?? '–'
  if (seen.length === 0) return null
  return (
    <WideTable label={t('study.marks')} minWidth={320}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('study.criteria')}</Table.Th>
          {seen.map(({ personId, name }) => (
            <Table.Th key={personId}>{name}</Table.Th>
          ))}
          {reviews.settled.length > 0 && <Table.Th>{t('study.settled')}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {study.criteria.map(({ code }) => (
          <Table.Tr key={code}>
            <Table.Th scope="row">{names.criterion(code)}</Table.Th>
            {seen.map(({ personId, marks }) => (
              <Table.Td key={personId} className="numeric">
                {markOf(marks, code)}
              </Table.Td>
            ))}
            {reviews.settled.length > 0 && (
              <Table.Td className="numeric" fw={700}>
                {markOf(reviews.settled, code)}
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  )
}

function Assign({ study, reviews }: { study: StudyView; reviews: ProjectReviewsView }) {
  const { t } = useTranslation()
  const sentence = useStudyProblem()
  const free = study.people.filter(({ personId, roles }) => roles.includes('REVIEWER') && !reviews.reviews.some((one) => one.personId === personId))
  const [chosen, setChosen] = useState('')
  const editing = useEdited(`dismissal.${reviews.projectId}`, { dismissal: '' })
  const { dismissal } = editing.value
  const personId = chosen || (free[0]?.personId ?? '')
  const assign = useCommand({
    run: (body: { dismissal: string | null }) => answerOf(api.PUT('/api/registry/studies/{id}/projects/{projectId}/reviewers/{personId}', { params: { path: { id: study.id, projectId: reviews.projectId, personId } }, body })),
    refreshes: touchedByReview,
    notifyProblem: false,
    onDone: (_, sent) => void editing.done({ dismissal: sent.dismissal ?? '' }, { dismissal: '' }),
  })
  if (free.length === 0 || reviews.reviews.length >= 2) return null
  const conflicts = isProblem(assign.error) && assign.error.kind === 'conflict-of-interest'
  return (
    <Stack gap="xs">
      <Group align="end" gap="xs">
        <NativeSelect label={t('study.reviewer')} value={personId} onChange={({ currentTarget }) => setChosen(currentTarget.value)} data={free.map((one) => ({ value: one.personId, label: one.name }))} />
        <Button variant="default" loading={assign.isPending} onClick={() => assign.mutate({ dismissal: dismissal.trim() || null })}>
          {t('study.assign')}
        </Button>
      </Group>
      <ProblemNote error={assign.error} title={sentence(assign.error)} />
      {conflicts && <TextInput label={t('study.dismissal')} description={t('study.dismissal-hint')} maxLength={1000} value={dismissal} onChange={({ currentTarget }) => editing.put({ dismissal: currentTarget.value })} />}
    </Stack>
  )
}

function Reviewer({ study, reviews, said }: { study: StudyView; reviews: ProjectReviewsView; said: Said }) {
  const { t } = useTranslation()
  const day = useDay()
  const relieve = useCommand({
    run: (personId: string) => answerOf(api.DELETE('/api/registry/studies/{id}/projects/{projectId}/reviewers/{personId}', { params: { path: { id: study.id, projectId: reviews.projectId, personId } } })),
    refreshes: touchedByReview,
  })
  return (
    <li>
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Text fw={600}>{said.name}</Text>
          <Badge color={said.submittedAt ? 'pine' : 'gray'}>{said.submittedAt ? t('study.in-since', { date: day(said.submittedAt) }) : t('study.not-in')}</Badge>
        </Group>
        {reviews.assignable && !said.submittedAt && (
          <Button variant="subtle" color="red" aria-label={`${t('study.relieve')}: ${said.name}`} loading={relieve.isPending} onClick={() => relieve.mutate(said.personId)}>
            {t('study.relieve')}
          </Button>
        )}
      </Group>
      {said.dismissal && <Text c="dimmed">{t('study.dismissed', { reason: said.dismissal })}</Text>}
      {said.enteredBy && <Text c="dimmed">{t('study.entered-by', { name: said.enteredBy })}</Text>}
      {said.comment && <Text style={{ whiteSpace: 'pre-line' }}>{said.comment}</Text>}
    </li>
  )
}

/** What reviewers say of a project, as far as the reader may know it, and what the reader can do about it. */
export function ProjectReviews({ study, reviews }: { study: StudyView; reviews: ProjectReviewsView }) {
  const { t } = useTranslation()
  const day = useDay()
  const mine = reviews.reviews.find((one) => one.mine)
  return (
    <>
      {reviews.due && mine && <ReviewForm key={mine.personId} study={study} projectId={reviews.projectId} mine={mine} />}
      <Panel component="section">
        <Stack>
          <Title order={2} size="h3">
            {t('study.reviews')}
          </Title>
          {reviews.conflict && <Alert color="red">{t('study.conflict-hint')}</Alert>}
          {reviews.hidden && !reviews.conflict && <Alert color="glacier">{t(mine ? 'study.hidden-own' : 'study.hidden')}</Alert>}
          {reviews.reviews.length === 0 && <Text c="dimmed">{t('study.no-reviewers')}</Text>}
          <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
            {reviews.reviews.map((one) => (
              <Reviewer key={one.personId} study={study} reviews={reviews} said={one} />
            ))}
          </Stack>
          {reviews.assignable && <Assign study={study} reviews={reviews} />}
          <Marks study={study} reviews={reviews} />
          {reviews.reconciliation && (
            <Text>
              {t('study.reconciled', { name: reviews.reconciliation.name, date: day(reviews.reconciliation.settledAt) })} {reviews.reconciliation.reason}
            </Text>
          )}
        </Stack>
      </Panel>
      {reviews.reconcilable && <Reconcile study={study} reviews={reviews} />}
    </>
  )
}
