import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import type { StudyView, SurveyView } from '../api/types'
import { Confirm } from '../design/Confirm'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useDay } from '../registry/useDay'
import { useThisStudy } from '../study/StudyLayout'
import { Stakeholders } from './Stakeholders'
import { SurveyBuilder, SurveyPreview } from './SurveyBuilder'
import { touchedByStakeholders, touchedBySurvey, useSurvey } from './surveyQueries'
import { SurveyResults } from './SurveyResults'
import { makesSurveys, SurveyBadges } from './SurveysPage'
import { useSurveyProblem } from './useSurveyProblem'
import { useSurveyText } from './useSurveyText'

type Next = 'OPEN' | 'CLOSED'

/** Opening and closing cannot be taken back, so both are asked for twice. */
function Steps({ study, survey, unsaved }: { study: StudyView; survey: SurveyView; unsaved: boolean }) {
  const { t } = useTranslation()
  const sentence = useSurveyProblem()
  const [asked, setAsked] = useState<Next>()
  const go = useCommand({
    run: (state: Next) => answerOf(api.PUT('/api/registry/studies/{id}/surveys/{surveyId}/state', { params: { path: { id: study.id, surveyId: survey.id } }, body: { state } })),
    refreshes: [...touchedBySurvey, ...touchedByStakeholders],
    notifyProblem: false,
  })
  const next = survey.state === 'DRAFT' ? 'OPEN' : survey.state === 'OPEN' ? 'CLOSED' : undefined
  return (
    <>
      {next && (
        <Group>
          <Button size="md" variant={next === 'OPEN' ? 'filled' : 'default'} disabled={unsaved} loading={go.isPending} onClick={() => setAsked(next)}>
            {t(`surveys.step.${next}`)}
          </Button>
          {unsaved && <Text c="dimmed">{t('surveys.unsaved')}</Text>}
        </Group>
      )}
      <ProblemNote error={go.error} title={sentence(go.error)} />
      {next && (
        <Confirm opened={asked !== undefined} title={t(`surveys.step.${next}`)} yes={t(`surveys.step.${next}`)} danger={next === 'CLOSED'} busy={go.isPending} onClose={() => setAsked(undefined)} onYes={() => go.mutate(next, { onSettled: () => setAsked(undefined) })}>
          {t(`surveys.step-text.${next}`)}
        </Confirm>
      )}
    </>
  )
}

function Fixed({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation()
  return (
    <Panel component="section" p="lg">
      <details>
        <summary>{t('surveys.what')}</summary>
        <Stack mt="md">
          {survey.sha256 && (
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {t('surveys.fixed', { sha256: survey.sha256 })}
            </Text>
          )}
          <SurveyPreview mode={survey.mode} questionnaire={survey.questionnaire} />
        </Stack>
      </details>
    </Panel>
  )
}

function Survey({ study, survey }: { study: StudyView; survey: SurveyView }) {
  const { t } = useTranslation()
  const say = useSurveyText()
  const day = useDay()
  const title = say(survey.questionnaire.title)
  const isMaker = makesSurveys(study)
  const [unsaved, setUnsaved] = useState(false)
  const days = [survey.openedAt && t('surveys.opened', { date: day(survey.openedAt) }), survey.closedAt && t('surveys.closed', { date: day(survey.closedAt) })].filter(Boolean)
  useTitle(title)
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <Anchor component={Link} to={`/studies/${study.id}/surveys`}>
          {t('surveys.surveys')}
        </Anchor>
        <Title>{title}</Title>
        <SurveyBadges survey={survey} />
        {days.length > 0 && <Text c="dimmed">{days.join(' · ')}</Text>}
      </Stack>
      {isMaker && <Steps study={study} survey={survey} unsaved={unsaved} />}
      {survey.state !== 'DRAFT' && <SurveyResults study={study} survey={survey} />}
      {(isMaker || study.mine.includes('ANALYST')) && <Stakeholders study={study} survey={survey} makes={isMaker} />}
      {survey.state === 'DRAFT' && isMaker ? <SurveyBuilder key={survey.id} study={study} survey={survey} onUnsaved={setUnsaved} /> : <Fixed survey={survey} />}
    </Stack>
  )
}

export function SurveyPage() {
  const study = useThisStudy()
  const { surveyId = '' } = useParams()
  return <Loaded query={useSurvey(study.id, surveyId)}>{(view) => <Survey study={study} survey={view} />}</Loaded>
}
