import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SurveyQuestion } from '../api/types'
import { valuesOf, type Why } from './answers'
import { FieldFrame, placeOf } from './FieldFrame'
import { RankingField } from './RankingField'
import classes from './Survey.module.css'
import { useSurveyText } from './useSurveyText'

const MOST = 2_000

interface QuestionFieldProps {
  question: SurveyQuestion
  value: string[]
  why?: Why
  onChange: (value: string[]) => void
}

function Choices({ question, value, onChange }: QuestionFieldProps) {
  const { t } = useTranslation()
  const say = useSurveyText()
  const isOne = question.kind !== 'MULTIPLE'
  const labels = new Map(question.options?.map(({ code, text }) => [code, say(text)]))
  const choose = (code: string, checked: boolean) => onChange(isOne ? [code] : valuesOf(question).filter((one) => (one === code ? checked : value.includes(one))))
  return (
    <>
      <div className={question.kind === 'RATING' ? classes.numbers : classes.choices}>
        {valuesOf(question).map((code) => (
          <label key={code} className={classes.choice}>
            <input type={isOne ? 'radio' : 'checkbox'} name={placeOf(question.code)} checked={value.includes(code)} onChange={({ currentTarget }) => choose(code, currentTarget.checked)} />
            {labels.get(code) ?? code}
          </label>
        ))}
      </div>
      {isOne && !question.required && value.length > 0 && (
        <Button variant="subtle" color="gray" mt="xs" aria-label={`${t('survey.clear')}: ${say(question.text)}`} onClick={() => onChange([])}>
          {t('survey.clear')}
        </Button>
      )}
    </>
  )
}

/** One question, as it is answered. */
export function QuestionField(props: QuestionFieldProps) {
  const { t } = useTranslation()
  const say = useSurveyText()
  const { question, value, why, onChange } = props
  switch (question.kind) {
    case 'SINGLE':
      return (
        <FieldFrame question={question} why={why}>
          <Choices {...props} />
        </FieldFrame>
      )
    case 'RATING':
      return (
        <FieldFrame question={question} why={why} hint={t('survey.rating-hint', { scale: question.scale })}>
          <Choices {...props} />
        </FieldFrame>
      )
    case 'MULTIPLE':
      return (
        <FieldFrame question={question} why={why} hint={t('survey.multiple-hint')}>
          <Choices {...props} />
        </FieldFrame>
      )
    case 'RANKING':
      return (
        <FieldFrame question={question} why={why} hint={t('survey.ranking-hint')}>
          <RankingField options={question.options ?? []} value={value} onChange={onChange} />
        </FieldFrame>
      )
    case 'TEXT':
      return (
        <FieldFrame question={question} why={why}>
          <textarea className={classes.words} aria-label={say(question.text)} aria-required={question.required === true} aria-invalid={why !== undefined} maxLength={MOST} rows={3} value={value[0] ?? ''} onChange={({ currentTarget }) => onChange(currentTarget.value ? [currentTarget.value] : [])} />
        </FieldFrame>
      )
  }
}
