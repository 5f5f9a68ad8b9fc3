import { Button, Container, Stack, Text, Title } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { isProblem } from '../api/problem'
import { problemText } from '../api/problemText'
import type { SurveyAnswer, SurveySheetView } from '../api/types'
import { Panel } from '../design/Panel'
import { Empty, Failed, Loading } from '../design/States'
import { useTitle } from '../design/useTitle'
import { isLanguage, isLanguageChosen, speak } from '../i18n'
import { listOf, verdict, type Wrong } from './answers'
import { useAnswer, useRefuse, useSurveySheet } from './answerQueries'
import { begun, forgetBegun, keepBegun } from './begun'
import classes from './Survey.module.css'
import { SurveyPromise } from './SurveyPromise'
import { SurveySheet } from './SurveySheet'
import { useSurveyProblem } from './useSurveyProblem'
import { useSurveyText } from './useSurveyText'

/** After the last change, in milliseconds: long enough not to ask at every letter. */
const PAUSE = 1_500

function Answering({ secret, sheet, onDone }: { secret: string; sheet: SurveySheetView; onDone: (view: SurveySheetView) => void }) {
  const { t } = useTranslation()
  const say = useSurveyText()
  const sentence = useSurveyProblem()
  const [answers, setAnswers] = useState<SurveyAnswer[]>(() => begun(secret) ?? sheet.answers)
  const [wrong, setWrong] = useState<Wrong[]>([])
  const summary = useRef<HTMLDivElement>(null)
  const { questionnaire, mode } = sheet
  // What is anonymous is given once and whole; what was handed in already is changed as a whole, too.
  const keepsByHalves = mode !== 'ANONYMOUS' && sheet.participation !== 'COMPLETE'
  const done = (view: SurveySheetView) => {
    forgetBegun(secret)
    onDone(view)
  }
  const keep = useAnswer(secret, (_view, { answers: kept }) => {
    if (JSON.stringify(listOf(verdict(questionnaire, answers, false).kept)) === JSON.stringify(kept)) forgetBegun(secret)
  })
  const handIn = useAnswer(secret, done)
  const refuse = useRefuse(secret, done)
  const error = handIn.error ?? refuse.error
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const change = (now: SurveyAnswer[]) => {
    setAnswers(now)
    keepBegun(secret, now)
    if (wrong.length > 0) setWrong(verdict(questionnaire, now, true).wrong)
    if (!keepsByHalves) return
    clearTimeout(timer.current)
    timer.current = setTimeout(() => keep.mutate({ answers: listOf(verdict(questionnaire, now, false).kept), complete: false }), PAUSE)
  }
  const submit = () => {
    clearTimeout(timer.current)
    const { kept, wrong: found } = verdict(questionnaire, answers, true)
    setWrong(found)
    if (found.length === 0) handIn.mutate({ answers: listOf(kept), complete: true })
    else summary.current?.focus()
  }
  return (
    <Stack gap="lg">
      <div>
        <Title>{say(questionnaire.title)}</Title>
        {questionnaire.introduction && <Text style={{ whiteSpace: 'pre-line' }}>{say(questionnaire.introduction)}</Text>}
      </div>
      <SurveyPromise mode={mode} />
      {sheet.participation === 'REFUSED' && <Text>{t('survey.refused-hint')}</Text>}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack gap="md">
          <div ref={summary} tabIndex={-1}>
            <SurveySheet questionnaire={questionnaire} answers={answers} wrong={wrong} onChange={change} />
          </div>
          {error && (
            <Panel role="alert">
              <Text className={classes.error} m={0}>
                {sentence(error) ?? problemText(t, error)}
              </Text>
            </Panel>
          )}
          <Text c="dimmed" size="sm" role="status">
            {keepsByHalves ? (keep.isError ? t('survey.kept-here') : t('survey.kept')) : t('survey.kept-device')}
          </Text>
          <Button type="submit" size="lg" loading={handIn.isPending}>
            {t('survey.hand-in')}
          </Button>
        </Stack>
      </form>
      {(sheet.participation === 'NONE' || sheet.participation === 'PARTIAL') && (
        <details className={classes.refuse}>
          <summary>{t('survey.refuse')}</summary>
          <Text mb="sm">{t('survey.refuse-text')}</Text>
          <Button variant="default" loading={refuse.isPending} onClick={() => refuse.mutate(undefined)}>
            {t('survey.refuse-yes')}
          </Button>
        </details>
      )}
    </Stack>
  )
}

function Told({ title, children, onAgain, again }: { title: string; children: string; onAgain?: () => void; again?: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Panel component="section" p="xl">
      <Stack align="flex-start">
        <Title ref={heading} tabIndex={-1}>
          {title}
        </Title>
        <Text>{children}</Text>
        {onAgain && (
          <Button variant="default" onClick={onAgain}>
            {again}
          </Button>
        )}
      </Stack>
    </Panel>
  )
}

function Sheet({ secret, first }: { secret: string; first: SurveySheetView }) {
  const { t } = useTranslation()
  const say = useSurveyText()
  const [sheet, setSheet] = useState(first)
  const [again, setAgain] = useState(false)
  useTitle(say(sheet.questionnaire.title))
  // In the language in which they are asked, unless they chose another here.
  useEffect(() => {
    if (!isLanguageChosen() && isLanguage(first.language)) void speak(first.language)
  }, [first.language])
  const isThere = sheet.participation === 'COMPLETE'
  if (sheet.state === 'CLOSED') return <Told title={t('survey.closed')}>{isThere ? t('survey.closed-thanks') : t('survey.closed-hint')}</Told>
  if (isThere && sheet.mode === 'ANONYMOUS') return <Told title={t('survey.thanks')}>{t('survey.thanks-anonymous')}</Told>
  if (isThere && !again) {
    return (
      <Told title={t('survey.thanks')} again={t('survey.change')} onAgain={() => setAgain(true)}>
        {t('survey.thanks-hint')}
      </Told>
    )
  }
  if (sheet.participation === 'REFUSED' && !again) {
    return (
      <Told title={t('survey.refused')} again={t('survey.answer-after-all')} onAgain={() => setAgain(true)}>
        {t('survey.refused-text')}
      </Told>
    )
  }
  return (
    <Answering
      secret={secret}
      sheet={sheet}
      onDone={(view) => {
        setAgain(false)
        setSheet(view)
        scrollTo?.(0, 0)
      }}
    />
  )
}

/** Where somebody who is asked answers: by the secret address alone, without a login. */
export function AnswerPage() {
  const { t } = useTranslation()
  const { secret = '' } = useParams()
  const sheet = useSurveySheet(secret)
  const isUnknown = isProblem(sheet.error, 'not-found', 'bad-input')
  return (
    <Container size="sm" px="md" py="lg">
      {sheet.data ? (
        <Sheet key={secret} secret={secret} first={sheet.data} />
      ) : sheet.isPending ? (
        <Loading />
      ) : isUnknown ? (
        <Empty title={t('survey.unknown')} order={1}>
          {t('survey.unknown-hint')}
        </Empty>
      ) : (
        <Failed error={sheet.error} retry={() => void sheet.refetch()} />
      )}
    </Container>
  )
}
