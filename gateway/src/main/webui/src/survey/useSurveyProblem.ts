import { useTranslation } from 'react-i18next'
import { isProblem } from '../api/problem'

const PROBLEMS = ['survey-is-fixed', 'survey-is-not-open', 'survey-asks-nothing', 'survey-cannot-seal', 'already-answered', 'answer-too-long', 'stakeholder-has-answered', 'interview-is-not-anonymous'] as const

/** The sentence of a refusal that only screens of surveys know; undefined for all others. */
export function useSurveyProblem(): (error: unknown) => string | undefined {
  const { t } = useTranslation()
  return (error) => {
    const kind = isProblem(error) && PROBLEMS.find((one) => one === error.kind)
    return kind ? t(`survey.problem.${kind}`) : undefined
  }
}
