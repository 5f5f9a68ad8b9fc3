import type { Questionnaire, SurveyAnswer, SurveyQuestion } from '../api/types'

export type Answers = ReadonlyMap<string, string[]>

/** Why an answer does not count. The service says the same; a table of cases holds both together. */
export type Why = 'unknown' | 'answered-twice' | 'one-text' | 'no-such-answer' | 'value-twice' | 'one-answer' | 'required'

export interface Wrong {
  question: string
  why: Why
}

interface Verdict {
  /** What counts, by question, in their order. */
  kept: Map<string, string[]>
  /** Whether each is asked. */
  asked: SurveyQuestion[]
  wrong: Wrong[]
}

/** As the service understands blanks: line ends and separators count as such, no-break spaces are words to it. */
const isBlank = (text: string) => Array.from(text).every((sign) => '\t\n\v\f\r\x1c\x1d\x1e\x1f'.includes(sign) || (/[\p{Zs}\p{Zl}\p{Zp}]/u.test(sign) && !'\u00a0\u2007\u202f'.includes(sign)))

/** What may be answered, in its order; nothing for words. */
export function valuesOf(question: SurveyQuestion): string[] {
  if (question.kind === 'RATING') return Array.from({ length: question.scale ?? 0 }, (_, n) => String(n + 1))
  return question.options?.map(({ code }) => code) ?? []
}

export const decides = ({ kind }: SurveyQuestion) => kind === 'SINGLE' || kind === 'MULTIPLE' || kind === 'RATING'

function holds(condition: NonNullable<SurveyQuestion['visibleIf']>, kept: Answers): boolean {
  const one = ({ question, values }: (typeof condition.tests)[number]) => kept.get(question)?.some((value) => values.includes(value)) ?? false
  return condition.join === 'ALL' ? condition.tests.every(one) : condition.tests.some(one)
}

function refusal(question: SurveyQuestion, answer: string[]): Why | undefined {
  if (question.kind === 'TEXT') return answer.length === 1 ? undefined : 'one-text'
  const values = valuesOf(question)
  if (!answer.every((value) => values.includes(value))) return 'no-such-answer'
  if (new Set(answer).size < answer.length) return 'value-twice'
  return (question.kind === 'SINGLE' || question.kind === 'RATING') && answer.length > 1 ? 'one-answer' : undefined
}

/** What of the answers counts: one walk from the first question to the last, in which what is hidden is dropped before the next is looked at. */
export function verdict({ questions }: Pick<Questionnaire, 'questions'>, answers: SurveyAnswer[], complete: boolean): Verdict {
  const given = new Map<string, string[]>()
  const wrong: Wrong[] = []
  for (const { question, values } of answers) {
    if (!questions.some(({ code }) => code === question)) wrong.push({ question, why: 'unknown' })
    else if (given.has(question)) wrong.push({ question, why: 'answered-twice' })
    else given.set(question, values.filter((value) => !isBlank(value)))
  }
  const kept = new Map<string, string[]>()
  const asked: SurveyQuestion[] = []
  for (const question of questions) {
    if (question.visibleIf && !holds(question.visibleIf, kept)) continue
    asked.push(question)
    const answer = given.get(question.code) ?? []
    const why = answer.length > 0 ? refusal(question, answer) : complete && question.required ? 'required' : undefined
    if (why) wrong.push({ question: question.code, why })
    else if (answer.length > 0) kept.set(question.code, answer)
  }
  return { kept, asked, wrong }
}

export const listOf = (answers: Answers): SurveyAnswer[] => [...answers].map(([question, values]) => ({ question, values }))
