import i18next from 'i18next'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { LANGUAGES, speak } from '../i18n'
import { ProblemError } from './problem'
import { OTHERWISE, problemText, type NoneForgotten } from './problemText'

const BASE = 'https://cordee.eu/problems/'
const openapi = JSON.parse(readFileSync('openapi.json', 'utf8')) as { components: { schemas: { Problem: { properties: { type: { enum: string[] } } } } } }
const documented = openapi.components.schemas.Problem.properties.type.enum.map((type) => type.slice(BASE.length))
const catalogue = JSON.parse(readFileSync('src/i18n/en/texts.json', 'utf8')) as { problem: Record<string, string>; study: { problem: Record<string, string> }; survey: { problem: Record<string, string> }; funding: { problem: Record<string, string> } }

const error = (kind: string, status = 409) => new ProblemError(status, { type: `${BASE}${kind}` as never, status })

/** Told by the screens of studies, surveys and vouchers. */
const isTold = (kind: string) => sentenceOf(kind) in catalogue.problem || [catalogue.study, catalogue.survey, catalogue.funding].some(({ problem }) => kind in problem)

const sentenceOf = (kind: string) => (OTHERWISE as Record<string, string>)[kind] ?? kind

it('every type of the document has its sentence, and no sentence is of a type that is not there', () => {
  expect(documented.filter((kind) => !isTold(kind))).toEqual([])
  expect(Object.keys(OTHERWISE).filter((kind) => !documented.includes(kind))).toEqual([])
  expect(documented.length).toBeGreaterThan(60)
  const checked: NoneForgotten = true
  expect(checked).toBe(true)
})

it('no sentence of the catalogue is dead', () => {
  const used = new Set<string>([...documented.map(sentenceOf), 'unreachable', 'unknown'])
  expect(Object.keys(catalogue.problem).filter((key) => !used.has(key))).toEqual([])
})

it.each(Object.keys(LANGUAGES))('says what to do, and not that it is our mistake, in %s', async (language) => {
  await speak(language)
  const ours = problemText(i18next.t, error('internal-error', 500))
  const expected = ['capacity-below-taken', 'room-taken', 'mirror-request', 'request-closed', 'request-expired', 'event-cancelled', 'last-organiser']
  const told = expected.map((kind) => problemText(i18next.t, error(kind)))
  expect(told.filter((text) => text === ours || text.includes('problem.'))).toEqual([])
  expect(new Set(told).size).toBe(expected.length)
  await speak('en')
})

/** The sabotage twin: a type nobody knows reads as our mistake, as all of the above did. */
it('a type that is not in the document is our mistake', () => {
  expect(problemText(i18next.t, error('moon-not-full'))).toBe(catalogue.problem.unknown)
})
