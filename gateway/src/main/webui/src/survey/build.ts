import type { SurveyCondition, SurveyOption, SurveyQuestion, SurveyText } from '../api/types'
import { decides, valuesOf } from './answers'

const EMPTY: SurveyText = { en: '', de: null, fr: null, it: null, sl: null }

const free = (letter: string, taken: string[]): string => {
  for (let number = 1; ; number++) if (!taken.includes(`${letter}${number}`)) return `${letter}${number}`
}

export const newOption = (taken: SurveyOption[]): SurveyOption => ({ code: free('O', taken.map(({ code }) => code)), text: EMPTY })

/** Its short name is never changed: conditions and answers name it. */
export function newQuestion(all: SurveyQuestion[]): SurveyQuestion {
  const first = newOption([])
  return { code: free('Q', all.map(({ code }) => code)), kind: 'SINGLE', text: EMPTY, required: false, options: [first, newOption([first])], scale: null, visibleIf: null }
}

/** With what its kind needs, and nothing else. */
export function ofKind(question: SurveyQuestion, kind: SurveyQuestion['kind']): SurveyQuestion {
  const hasOptions = kind === 'SINGLE' || kind === 'MULTIPLE' || kind === 'RANKING'
  const first = newOption([])
  return { ...question, kind, options: hasOptions ? (question.options ?? [first, newOption([first])]) : null, scale: kind === 'RATING' ? (question.scale ?? 5) : null }
}

/** Questions on whose answers this one may be asked. */
export const earlier = (all: SurveyQuestion[], code: string): SurveyQuestion[] => all.slice(0, Math.max(0, all.findIndex((one) => one.code === code))).filter(decides)

function keptCondition(condition: SurveyCondition, before: SurveyQuestion[]): SurveyCondition | null {
  const tests = condition.tests.flatMap(({ question, values }) => {
    const other = before.find(({ code }) => code === question)
    const there = other ? values.filter((value) => valuesOf(other).includes(value)) : []
    return there.length > 0 ? [{ question, values: there }] : []
  })
  return tests.length > 0 ? { ...condition, tests } : null
}

/** Without conditions on what went, came later, or is answered otherwise now: what the service would refuse. */
export const tidied = (all: SurveyQuestion[]): SurveyQuestion[] => all.map((one) => (one.visibleIf ? { ...one, visibleIf: keptCondition(one.visibleIf, earlier(all, one.code)) } : one))

export function moved(all: SurveyQuestion[], at: number, by: -1 | 1): SurveyQuestion[] {
  const now = [...all]
  const [one] = now.splice(at, 1)
  if (one) now.splice(at + by, 0, one)
  return tidied(now)
}
