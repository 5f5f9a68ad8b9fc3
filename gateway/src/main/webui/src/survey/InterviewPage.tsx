import { Anchor, Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import { isUnreachable } from '../api/problem'
import type { StakeholderView, StudyView, SurveyAnswer, SurveyView, WriteInterview } from '../api/types'
import { NotFound } from '../design/NotFound'
import { ProblemNote } from '../design/ProblemNote'
import { Loaded } from '../design/States'
import { useGoOn } from '../design/useGoOn'
import { useTitle } from '../design/useTitle'
import { dropDraft, putDraft, readDraft } from '../draft/shelf'
import { useThisStudy } from '../study/StudyLayout'
import { listOf, verdict, type Wrong } from './answers'
import { SurveyPromise } from './SurveyPromise'
import { SurveySheet } from './SurveySheet'
import { touchedByStakeholders, useStakeholders, useSurvey } from './surveyQueries'
import { useSurveyProblem } from './useSurveyProblem'

interface Of {
  study: StudyView
  survey: SurveyView
  asked: StakeholderView
}

function Interview({ study, survey, asked }: Of) {
  const { t } = useTranslation()
  const goOn = useGoOn()
  const sentence = useSurveyProblem()
  const kept = `interview.${asked.id}`
  const [answers, setAnswers] = useState<SurveyAnswer[]>(() => readDraft<SurveyAnswer[]>(kept) ?? [])
  const [wrong, setWrong] = useState<Wrong[]>([])
  const [consent, setConsent] = useState(false)
  const place = `/studies/${study.id}/surveys/${survey.id}`
  const write = useCommand({
    run: (body: WriteInterview) => answerOf(api.PUT('/api/registry/studies/{id}/surveys/{surveyId}/stakeholders/{stakeholderId}/interview', { params: { path: { id: study.id, surveyId: survey.id, stakeholderId: asked.id } }, body })),
    refreshes: touchedByStakeholders,
    notifyProblem: false,
    said: t('surveys.interview-done', { name: asked.name }),
    onDone: () => {
      dropDraft(kept)
      goOn(place)
    },
  })
  const change = (now: SurveyAnswer[]) => {
    setAnswers(now)
    putDraft(kept, now)
    if (wrong.length > 0) setWrong(verdict(survey.questionnaire, now, true).wrong)
  }
  const submit = () => {
    const { kept: said, wrong: found } = verdict(survey.questionnaire, answers, true)
    setWrong(found)
    if (found.length === 0) write.mutate({ answers: listOf(said), complete: true, consent })
  }
  const title = t('surveys.interview-of', { name: asked.name })
  useTitle(title)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="lg" maw={720}>
        <Anchor component={Link} to={place}>
          {t('surveys.whom')}
        </Anchor>
        <Title>{title}</Title>
        <SurveyPromise mode={survey.mode} />
        <Checkbox label={t('surveys.consent')} checked={consent} onChange={({ currentTarget }) => setConsent(currentTarget.checked)} />
        <SurveySheet questionnaire={survey.questionnaire} answers={answers} wrong={wrong} onChange={change} />
        <ProblemNote error={write.error} title={isUnreachable(write.error) ? t('surveys.interview-offline') : sentence(write.error)} />
        <Text c="dimmed" size="sm">
          {t('surveys.interview-kept')}
        </Text>
        <Group>
          <Button type="submit" size="md" disabled={!consent} loading={write.isPending}>
            {t('survey.hand-in')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Where an interviewer types in what somebody says to them; without a network it waits on the device. */
export function InterviewPage() {
  const study = useThisStudy()
  const { surveyId = '', stakeholderId = '' } = useParams()
  const survey = useSurvey(study.id, surveyId)
  const stakeholders = useStakeholders(study.id, surveyId, true)
  return (
    <Loaded query={survey}>
      {(view) => (
        <Loaded query={stakeholders}>
          {(all) => {
            const asked = all.find(({ id }) => id === stakeholderId)
            return asked ? <Interview key={asked.id} study={study} survey={view} asked={asked} /> : <NotFound />
          }}
        </Loaded>
      )}
    </Loaded>
  )
}
