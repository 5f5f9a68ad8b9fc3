import { useTranslation } from 'react-i18next'
import { isProblem } from '../api/problem'
import type { StudyView } from '../api/types'

const INSTRUMENTS = ['PILOT', 'PROMOTION', 'STRATEGY', 'EVENT', 'TRAINING'] as const
const CRITERIA = ['EFFECTIVENESS', 'SUSTAINABILITY', 'TRANSFERABILITY'] as const

const isOne = <T extends string>(all: readonly T[], code: string): code is T => (all as readonly string[]).includes(code)

/** What instruments and criteria of a study are called: those that everybody has, in the reader's language. */
export function useNames(study: Pick<StudyView, 'instruments' | 'criteria'>) {
  const { t } = useTranslation()
  const nameOf = (all: { code: string; name: string }[], code: string) => all.find((one) => one.code === code)?.name
  return {
    instrument: (code: string) => nameOf(study.instruments, code) || (isOne(INSTRUMENTS, code) ? t(`study.instrument.${code}`) : code),
    criterion: (code: string) => nameOf(study.criteria, code) || (isOne(CRITERIA, code) ? t(`study.criterion.${code}`) : code),
  }
}

const PROBLEMS = [
  'last-lead',
  'rubric-in-use',
  'instrument-in-use',
  'region-in-use',
  'not-a-reviewer',
  'enough-reviewers',
  'conflict-of-interest',
  'review-is-in',
  'reviews-outstanding',
  'reviews-agree',
  'nothing-to-rank',
  'ranking-in-the-making',
  'not-that-step',
  'only-drafts-change',
  'comments-open',
  'no-evidence',
  'own-review',
] as const

/** The sentence of a refusal that only screens of studies know; undefined for all others. */
export function useStudyProblem(): (error: unknown) => string | undefined {
  const { t } = useTranslation()
  return (error) => (isProblem(error) && isOne(PROBLEMS, error.kind) ? t(`study.problem.${error.kind}`) : undefined)
}
