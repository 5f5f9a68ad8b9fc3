import { Anchor, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Questionnaire, SurveyAnswer } from '../api/types'
import { Panel } from '../design/Panel'
import { verdict, type Wrong } from './answers'
import { placeOf } from './FieldFrame'
import { QuestionField } from './QuestionField'
import classes from './Survey.module.css'
import { useSurveyText } from './useSurveyText'

interface SurveySheetProps {
  questionnaire: Questionnaire
  answers: SurveyAnswer[]
  /** What was found wrong when it was handed in. */
  wrong: Wrong[]
  onChange: (answers: SurveyAnswer[]) => void
}

function lead(code: string) {
  const place = document.getElementById(placeOf(code))
  const field = place?.querySelector<HTMLElement>('input, textarea, button') ?? place
  field?.focus()
  place?.scrollIntoView?.({ block: 'center' })
}

/** The questions that are asked by what was answered so far. What was said to one that is hidden now comes back with it. */
export function SurveySheet({ questionnaire, answers, wrong, onChange }: SurveySheetProps) {
  const { t } = useTranslation()
  const say = useSurveyText()
  const { asked } = verdict(questionnaire, answers, false)
  const said = (code: string) => answers.find(({ question }) => question === code)?.values ?? []
  const change = (code: string, values: string[]) => onChange([...answers.filter(({ question }) => question !== code), ...(values.length > 0 ? [{ question: code, values }] : [])])
  const faults = asked.filter(({ code }) => wrong.some(({ question }) => question === code))
  return (
    <Stack gap="md">
      {faults.length > 0 && (
        <Panel role="alert">
          <Text fw={600} className={classes.error} m={0}>
            {t('survey.look-at')}
          </Text>
          <ul>
            {faults.map(({ code, text }) => (
              <li key={code}>
                <Anchor
                  href={`#${placeOf(code)}`}
                  onClick={(click) => {
                    click.preventDefault()
                    lead(code)
                  }}
                >
                  {say(text)}
                </Anchor>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {asked.map((question) => (
        <Panel key={question.code} p="lg">
          <QuestionField question={question} value={said(question.code)} why={wrong.find((one) => one.question === question.code)?.why} onChange={(values) => change(question.code, values)} />
        </Panel>
      ))}
    </Stack>
  )
}
