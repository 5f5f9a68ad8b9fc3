import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SurveyQuestion } from '../api/types'
import type { Why } from './answers'
import classes from './Survey.module.css'
import { useSurveyText } from './useSurveyText'

/** Where a question stands on the page, so that one can be led there. */
export const placeOf = (code: string) => `question-${code}`

interface FieldFrameProps {
  question: SurveyQuestion
  why?: Why
  hint?: string
  children: ReactNode
}

/** What every question shows: what is asked, whether it must be answered, how, and what is wrong. Made of the browser's own parts, since a phone reads nothing else for it. */
export function FieldFrame({ question, why, hint, children }: FieldFrameProps) {
  const { t } = useTranslation()
  const say = useSurveyText()
  const place = placeOf(question.code)
  const isRadio = question.kind === 'SINGLE' || question.kind === 'RATING'
  const described = [hint && `${place}-hint`, why && `${place}-error`].filter(Boolean).join(' ')
  return (
    <fieldset id={place} tabIndex={-1} className={classes.question} aria-describedby={described || undefined} {...(isRadio ? { role: 'radiogroup', 'aria-required': question.required === true, 'aria-invalid': why !== undefined } : {})}>
      <legend>
        {say(question.text)}
        {question.required && <span className={classes.hint}> ({t('survey.required')})</span>}
      </legend>
      {hint && (
        <p id={`${place}-hint`} className={classes.hint}>
          {hint}
        </p>
      )}
      {children}
      {why && (
        <p id={`${place}-error`} className={classes.error}>
          {t(`survey.why.${why}`)}
        </p>
      )}
    </fieldset>
  )
}
