import { expect, it } from 'vitest'
import type { SurveyQuestion } from '../api/types'
import { earlier, moved, newOption, newQuestion, ofKind, tidied } from './build'

const on = (question: string, ...values: string[]): SurveyQuestion['visibleIf'] => ({ join: 'ALL', tests: [{ question, values }] })

function two(): [SurveyQuestion, SurveyQuestion] {
  const first = newQuestion([])
  return [first, { ...newQuestion([first]), visibleIf: on('Q1', 'O1') }]
}

it('names each question and option as no other is named', () => {
  const [first, second] = two()
  expect([first.code, second.code]).toEqual(['Q1', 'Q2'])
  expect(first.options?.map(({ code }) => code)).toEqual(['O1', 'O2'])
  expect(newQuestion([second]).code).toBe('Q1')
  expect(newOption(first.options ?? []).code).toBe('O3')
})

it('keeps a condition while what it hangs on is there', () => {
  const both = two()
  expect(tidied(both)).toEqual(both)
})

it('takes a condition away with the question it hangs on, and with the answer', () => {
  const [first, second] = two()
  expect(tidied([second])[0]?.visibleIf).toBeNull()
  expect(tidied([{ ...first, options: first.options?.slice(1) ?? null }, second])[1]?.visibleIf).toBeNull()
  expect(tidied([ofKind(first, 'TEXT'), second])[1]?.visibleIf).toBeNull()
})

it('takes a condition away that would hang on a later question', () => {
  const both = two()
  expect(moved(both, 1, -1).map(({ code, visibleIf }) => [code, visibleIf])).toEqual([['Q2', null], ['Q1', null]])
})

it('offers only earlier questions that are chosen from or rated', () => {
  const [first, second] = two()
  const all = [first, ofKind(newQuestion([first, second]), 'TEXT'), second]
  expect(earlier(all, 'Q2').map(({ code }) => code)).toEqual(['Q1'])
  expect(earlier(all, 'Q1')).toEqual([])
})

it('gives each kind what it needs', () => {
  const [first] = two()
  expect(ofKind(first, 'RATING')).toMatchObject({ options: null, scale: 5 })
  expect(ofKind(ofKind(first, 'RATING'), 'RANKING')).toMatchObject({ scale: null, options: [{ code: 'O1' }, { code: 'O2' }] })
})
