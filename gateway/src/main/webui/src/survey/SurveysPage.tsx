import { Badge, Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { StudyView, SurveyView, WriteSurvey } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Empty, Loaded } from '../design/States'
import { useGoOn } from '../design/useGoOn'
import { useTitle } from '../design/useTitle'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { Card } from '../registry/Card'
import { useThisStudy } from '../study/StudyLayout'
import { MODES } from './SurveyBuilder'
import { SurveyPromise } from './SurveyPromise'
import { touchedBySurvey, useSurveys } from './surveyQueries'
import { useSurveyText } from './useSurveyText'

const COLOURS = { DRAFT: 'gray', OPEN: 'pine', CLOSED: 'sign' } as const

/** Of survey owners and leads. */
export const makesSurveys = (study: StudyView) => study.mine.includes('SURVEY_OWNER') || study.mine.includes('LEAD')

export function SurveyBadges({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation()
  return (
    <Group gap="xs">
      <Badge color={COLOURS[survey.state]}>{t(`surveys.state.${survey.state}`)}</Badge>
      <Badge variant="light">{t(`survey.mode.${survey.mode}`)}</Badge>
    </Group>
  )
}

function Begin({ study, onClose }: { study: StudyView; onClose: () => void }) {
  const { t } = useTranslation()
  const goOn = useGoOn()
  const editing = useEdited(`survey.new.${study.id}`, { title: '' })
  const { title } = editing.value
  const [mode, setMode] = useState<SurveyView['mode']>('CONFIDENTIAL')
  const begin = useCommand({
    run: (body: WriteSurvey, key) => answerOf(api.POST('/api/registry/studies/{id}/surveys', { params: { path: { id: study.id }, header: idempotent(key) }, body })),
    refreshes: touchedBySurvey,
    notifyProblem: false,
    onDone: ({ id }, sent) => {
      editing.done({ title: sent.questionnaire.title.en })
      goOn(`/studies/${study.id}/surveys/${id}`)
    },
  })
  return (
    <Panel component="section" p="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          begin.mutate({ mode, questionnaire: { title: { en: title, de: null, fr: null, it: null, sl: null }, introduction: null, questions: [] } })
        }}
      >
        <Stack>
          <Title order={2}>{t('surveys.begin')}</Title>
          <Kept editing={editing} busy={begin.isPending} />
          <TextInput label={t('surveys.title-english')} required maxLength={1000} value={title} onChange={({ currentTarget }) => editing.put({ title: currentTarget.value })} />
          <NativeSelect label={t('surveys.mode-label')} value={mode} onChange={({ currentTarget }) => setMode(MODES.find((one) => one === currentTarget.value) ?? 'CONFIDENTIAL')} data={MODES.map((one) => ({ value: one, label: t(`survey.mode.${one}`) }))} />
          <SurveyPromise mode={mode} />
          <ProblemNote error={begin.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.back')}
            </Button>
            <Button type="submit" loading={begin.isPending}>
              {t('surveys.begin')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}

/** Surveys of a study, for those who work on it. */
export function SurveysPage() {
  const { t } = useTranslation()
  const study = useThisStudy()
  const say = useSurveyText()
  const surveys = useSurveys(study.id)
  const [begins, setBegins] = useState(false)
  useTitle(t('surveys.surveys'))
  return (
    <Stack gap="lg">
      <div>
        <Title>{t('surveys.surveys')}</Title>
        <Text c="dimmed" maw={640}>
          {t('surveys.hint')}
        </Text>
      </div>
      {makesSurveys(study) && !begins && (
        <Group>
          <Button size="md" onClick={() => setBegins(true)}>
            {t('surveys.begin')}
          </Button>
        </Group>
      )}
      {begins && <Begin study={study} onClose={() => setBegins(false)} />}
      <Loaded query={surveys}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('surveys.none')}>{t('surveys.none-hint')}</Empty>
          ) : (
            <SimpleGrid component="ul" cols={{ base: 1, md: 2 }} p={0} m={0}>
              {items.map((one) => (
                <Card key={one.id} to={`/studies/${study.id}/surveys/${one.id}`} name={say(one.questionnaire.title)} line={t('surveys.number', { number: one.number, questions: one.questionnaire.questions.length })} keywords={[]}>
                  <div style={{ marginTop: 'var(--mantine-spacing-xs)' }}>
                    <SurveyBadges survey={one} />
                  </div>
                </Card>
              ))}
            </SimpleGrid>
          )
        }
      </Loaded>
    </Stack>
  )
}
