import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { SurveyAnswer, SurveyQuestion } from '../api/types'
import { decides, valuesOf, verdict, type Why } from './answers'

interface Case {
  says: string
  questions: SurveyQuestion[]
  answers: SurveyAnswer[]
  complete: boolean
  verdict: string
}

/** The service runs the same ones (SurveyCasesTest). */
const { cases, random } = JSON.parse(readFileSync('../../../../registry-service/src/test/resources/survey-cases.json', 'utf8')) as { cases: Case[]; random: { seed: number; atOnce: number; fingerprints: string[] } }

/** In the words of the service. */
const WORDS: Record<Why, (code: string) => string> = {
  unknown: () => 'names a question that the survey does not have',
  'answered-twice': (code) => `${code} is answered twice`,
  'one-text': (code) => `${code} takes one text`,
  'no-such-answer': (code) => `${code} does not have that answer`,
  'value-twice': (code) => `${code} has an answer twice`,
  'one-answer': (code) => `${code} takes one answer`,
  required: (code) => `${code} must be answered`,
}

function told({ questions, answers, complete }: Omit<Case, 'says' | 'verdict'>): string {
  const { kept, wrong } = verdict({ questions }, answers, complete)
  const [first] = wrong
  return first ? `! ${WORDS[first.why](first.question)}` : [...kept].map(([code, values]) => `${code}=${values.join(',')}`).join(' ')
}

const KINDS = ['SINGLE', 'MULTIPLE', 'RATING', 'RANKING', 'TEXT'] as const
const SAID = ['', ' ', '\u00a0', '\u2003', 'ja', 'été ☕']

/** Questions and answers drawn step by step as the service's test draws them. */
function draw(next: (below: number) => number) {
  const text = (en: string) => ({ en, de: null, fr: null, it: null, sl: null })
  const questions: SurveyQuestion[] = []
  const number = 1 + next(6)
  for (let n = 0; n < number; n++) {
    const kind = KINDS[next(KINDS.length)] ?? 'TEXT'
    const many = 2 + next(3)
    const required = next(2) === 1
    const deciding = questions.filter(decides)
    const question: SurveyQuestion = {
      code: `Q${n}`,
      kind,
      text: text('Q'),
      required,
      options: kind === 'RATING' || kind === 'TEXT' ? null : ['A', 'B', 'C', 'D'].slice(0, many).map((code) => ({ code, text: text(code) })),
      scale: kind === 'RATING' ? many : null,
      visibleIf: null,
    }
    if (deciding.length > 0 && next(2) === 1) {
      const join = next(2) === 0 ? 'ALL' : 'ANY'
      const tests = Array.from({ length: 1 + next(2) }, () => {
        const other = deciding[next(deciding.length)]
        const values = other ? valuesOf(other) : []
        return { question: other?.code ?? '', values: Array.from({ length: 1 + next(2) }, () => values[next(values.length)] ?? '') }
      })
      question.visibleIf = { join, tests }
    }
    questions.push(question)
  }
  const answers: SurveyAnswer[] = []
  for (const question of questions) {
    if (next(6) === 0) continue
    const values = valuesOf(question)
    const several = next(4) === 0
    const length = several ? next(4) : 1
    answers.push({
      question: question.code,
      values: Array.from({ length }, () => {
        if (question.kind === 'TEXT') return SAID[next(SAID.length)] ?? ''
        return next(20) === 0 ? 'Z' : (values[next(values.length)] ?? '')
      }),
    })
  }
  if (next(2) === 1) answers.reverse()
  const [first] = answers
  if (next(50) === 0) answers.push({ question: 'OTHER', values: ['A'] })
  if (next(50) === 0 && first) answers.push(first)
  return { questions, answers, complete: next(2) === 1 }
}

/** Numerical Recipes' generator: the same in every language. */
function drawing(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state >>> 16) % below
  }
}

function fingerprints(judge: (one: ReturnType<typeof draw>) => string): string[] {
  const next = drawing(random.seed)
  return random.fingerprints.map(() => {
    const lines = Array.from({ length: random.atOnce }, () => judge(draw(next)))
    return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16)
  })
}

describe('what counts of the answers to a survey', () => {
  it.each(cases)('$says', (one) => {
    expect(told(one)).toBe(one.verdict)
  })

  it('is the same here and in the service for ten thousand random surveys', () => {
    expect(random.atOnce * random.fingerprints.length).toBe(10_000)
    expect(fingerprints(told)).toEqual(random.fingerprints)
  })

  it('would be noticed to differ if what is hidden still counted', () => {
    const forgetful = (one: ReturnType<typeof draw>) => told({ ...one, questions: one.questions.map((question) => ({ ...question, visibleIf: null })) })
    expect(fingerprints(forgetful)).not.toEqual(random.fingerprints)
  })
})
