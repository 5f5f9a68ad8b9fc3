import { useTranslation } from 'react-i18next'
import { isProblem } from '../api/problem'

const PROBLEMS = [
  'last-funding-manager',
  'money-in-use',
  'call-incomplete',
  'call-fixed',
  'call-not-open',
  'budget-spent',
  'cap-reached',
  'applied-already',
  'voucher-step-not-now',
  'voucher-fixed',
  'voucher-incomplete',
  'checks-say-otherwise',
  'assessments-missing',
  'enough-assessors',
  'not-an-assessor',
  'assessment-in',
  'funding-conflict',
] as const

/** The sentence of a refusal that only screens of vouchers know; undefined for all others. */
export function useFundingProblem(): (error: unknown) => string | undefined {
  const { t } = useTranslation()
  return (error) => {
    const kind = isProblem(error) && PROBLEMS.find((one) => one === error.kind)
    return kind ? t(`funding.problem.${kind}`) : undefined
  }
}
