import type { SurveyAnswer } from '../api/types'

const PREFIX = 'cordee.survey.'

const isAnswers = (value: unknown): value is SurveyAnswer[] => Array.isArray(value) && value.every((one: Partial<SurveyAnswer> | null) => typeof one?.question === 'string' && Array.isArray(one.values))

/** What somebody began to answer on this device; undefined where nothing is kept. */
export function begun(secret: string): SurveyAnswer[] | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + secret) ?? 'null')
    return isAnswers(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

export function keepBegun(secret: string, answers: SurveyAnswer[]): void {
  try {
    localStorage.setItem(PREFIX + secret, JSON.stringify(answers))
  } catch {
    // Then it lasts as long as the page.
  }
}

export function forgetBegun(secret: string): void {
  try {
    localStorage.removeItem(PREFIX + secret)
  } catch {
    // There is nothing then.
  }
}
