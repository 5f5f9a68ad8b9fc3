import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, ifMatch } from '../api/client'
import { useCommand } from '../api/command'
import type { Questionnaire, StudyView, SurveyAnswer, SurveyMode, SurveyText, SurveyView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { LANGUAGES } from '../i18n'
import { moved, newQuestion, tidied } from './build'
import { QuestionEditor } from './QuestionEditor'
import { SurveyPromise } from './SurveyPromise'
import { SurveySheet } from './SurveySheet'
import { touchedBySurvey } from './surveyQueries'
import { TextField } from './TextField'
import { useSurveyProblem } from './useSurveyProblem'

const TONGUES = ['en', 'de', 'fr', 'it', 'sl'] as const
export const MODES: SurveyMode[] = ['OPEN', 'CONFIDENTIAL', 'ANONYMOUS']
const MOST = 100

/** As those who are asked will see it; nothing that is answered here goes anywhere. */
export function SurveyPreview({ mode, questionnaire }: { mode: SurveyMode; questionnaire: Questionnaire }) {
  const { t } = useTranslation()
  const [answers, setAnswers] = useState<SurveyAnswer[]>([])
  return (
    <Stack>
      <Text c="dimmed">{t('surveys.preview-hint')}</Text>
      <SurveyPromise mode={mode} />
      <SurveySheet questionnaire={questionnaire} answers={answers} wrong={[]} onChange={setAnswers} />
    </Stack>
  )
}

interface Written extends Questionnaire {
  mode: SurveyMode
}

const questionnaireOf = ({ title, introduction, questions }: Written): Questionnaire => ({ title, introduction: introduction?.en ? introduction : null, questions })

/** What a survey asks, while it is written. */
export function SurveyBuilder({ study, survey, onUnsaved }: { study: StudyView; survey: SurveyView; onUnsaved: (unsaved: boolean) => void }) {
  const { t, i18n } = useTranslation()
  const sentence = useSurveyProblem()
  const { title: called, introduction: said, questions: asked } = survey.questionnaire
  const editing = useEdited<Written>(`survey.${survey.id}`, { mode: survey.mode, title: called, introduction: said, questions: asked }, survey.version)
  const { mode, title, introduction, questions } = editing.value
  const [tongue, setTongue] = useState<keyof SurveyText>('en')
  const [looks, setLooks] = useState(false)
  // What was stored here may be newer than what was read since.
  const [stored, setStored] = useState(survey.version)
  const saved = !editing.isDirty
  const tellUnsaved = useEffectEvent(onUnsaved)
  useEffect(() => tellUnsaved(!saved), [saved])
  const save = useCommand({
    run: (written: Written) =>
      answerOf(
        api.PUT('/api/registry/studies/{id}/surveys/{surveyId}', {
          params: { path: { id: study.id, surveyId: survey.id }, header: ifMatch(Math.max(stored, editing.version)) },
          body: { mode: written.mode, questionnaire: questionnaireOf(written) },
        }),
      ),
    refreshes: touchedBySurvey,
    notifyProblem: false,
    said: t('surveys.saved'),
    onDone: (now, sent) => {
      setStored(now.version)
      editing.done(sent)
    },
  })
  const put = (now: Questionnaire['questions']) => editing.put({ questions: now })
  const questionnaire = questionnaireOf(editing.value)
  const native = new Intl.DisplayNames([i18n.language], { type: 'language' })
  const say = (field: keyof Written, value: unknown) => {
    if (field === 'mode') return t(`survey.mode.${value as SurveyMode}`)
    if (field === 'questions') return (value as Written['questions']).map(({ text }) => text.en).join(', ') || '–'
    return (value as SurveyText | null)?.en || '–'
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(editing.value)
      }}
    >
      <Stack>
        <Panel component="section" p="lg">
          <Stack>
            <Title order={2} size="h3">
              {t('surveys.what')}
            </Title>
            <Group align="end">
              <NativeSelect
                label={t('surveys.tongue')}
                description={t('surveys.tongue-hint')}
                value={tongue}
                onChange={({ currentTarget }) => setTongue(TONGUES.find((one) => one === currentTarget.value) ?? 'en')}
                data={TONGUES.map((one) => ({ value: one, label: LANGUAGES[one] ?? native.of(one) ?? one }))}
              />
              <NativeSelect label={t('surveys.mode-label')} value={mode} onChange={({ currentTarget }) => editing.put({ mode: MODES.find((one) => one === currentTarget.value) ?? 'CONFIDENTIAL' })} data={MODES.map((one) => ({ value: one, label: t(`survey.mode.${one}`) }))} />
            </Group>
            <Kept editing={editing} busy={save.isPending} labels={{ mode: t('surveys.mode-label'), title: t('surveys.title'), introduction: t('surveys.introduction'), questions: t('surveys.what') }} say={say} />
            <SurveyPromise mode={mode} />
            <TextField label={t('surveys.title')} required value={title} tongue={tongue} onChange={(text) => editing.put({ title: text })} />
            <TextField label={t('surveys.introduction')} several value={introduction ?? null} tongue={tongue} onChange={(text) => editing.put({ introduction: text })} />
          </Stack>
        </Panel>
        {looks ? (
          <SurveyPreview mode={mode} questionnaire={questionnaire} />
        ) : (
          questions.map((question, at) => (
            <QuestionEditor
              key={question.code}
              study={study}
              all={questions}
              at={at}
              question={question}
              tongue={tongue}
              onChange={(now) => put(tidied(questions.map((one) => (one.code === now.code ? now : one))))}
              onMove={(by) => put(moved(questions, at, by))}
              onRemove={() => put(tidied(questions.filter(({ code }) => code !== question.code)))}
            />
          ))
        )}
        <ProblemNote error={save.error} title={sentence(save.error)} />
        <Group justify="space-between">
          <Group>
            {!looks && (
              <Button variant="default" disabled={questions.length >= MOST} onClick={() => put([...questions, newQuestion(questions)])}>
                {t('surveys.question-add')}
              </Button>
            )}
            <Button variant="default" onClick={() => setLooks(!looks)}>
              {looks ? t('surveys.write-on') : t('surveys.preview')}
            </Button>
          </Group>
          <Group>
            {!saved && <Text c="dimmed">{t('surveys.unsaved')}</Text>}
            <Button type="submit" loading={save.isPending}>
              {t('common.save')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}
