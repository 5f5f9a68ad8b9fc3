import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, Route, Routes } from 'react-router'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { newQueryClient } from '../api/queries'
import type { SurveyQuestion, SurveySheetView } from '../api/types'
import { rememberLanguage, speak } from '../i18n'
import { Providers } from '../Providers'
import { network, problem, type Answers } from '../test-support'
import { AnswerPage } from './AnswerPage'
import { words } from './words'

const SECRET = 'a'.repeat(32)
const PLACE = `/api/registry/survey-answers/${SECRET}`

beforeEach(async () => {
  localStorage.clear()
  await words()
})

afterEach(() => speak('en'))

const text = (en: string) => ({ en, de: null, fr: null, it: null, sl: null })
const question = (code: string, kind: SurveyQuestion['kind'], over: Partial<SurveyQuestion> = {}): SurveyQuestion => ({ code, kind, text: text(code.toLowerCase()), required: false, options: null, scale: null, visibleIf: null, ...over })
const options = (...codes: string[]) => codes.map((code) => ({ code, text: text(code.toLowerCase()) }))

const sheet = (over: Partial<SurveySheetView> = {}): SurveySheetView => ({
  mode: 'CONFIDENTIAL',
  state: 'OPEN',
  language: 'en',
  participation: 'NONE',
  answers: [],
  questionnaire: {
    title: text('Instruments'),
    introduction: null,
    questions: [
      question('KNOWS', 'SINGLE', { required: true, options: options('YES', 'NO') }),
      question('WHY', 'TEXT', { required: true, visibleIf: { join: 'ALL', tests: [{ question: 'KNOWS', values: ['NO'] }] } }),
      question('BEST', 'RANKING', { options: options('PILOT', 'EVENT') }),
    ],
  },
  ...over,
})

function open(answers: Answers | SurveySheetView) {
  const sent = network(typeof answers === 'function' ? answers : ({ method }) => ({ body: method === 'PUT' ? { ...answers, participation: 'COMPLETE' } : answers }))
  render(
    <Providers queries={newQueryClient()}>
      <MemoryRouter initialEntries={[`/answer/${SECRET}`]}>
        <Routes>
          <Route path="/answer/:secret" element={<AnswerPage />} />
        </Routes>
      </MemoryRouter>
    </Providers>,
  )
  return sent
}

const put = (sent: ReturnType<typeof network>) => sent.filter(({ method }) => method === 'PUT').map(({ path, body }) => [path, body])
const handIn = () => userEvent.click(screen.getByRole('button', { name: 'Hand in' }))

it('asks only what earlier answers lead to, and hands in only that', async () => {
  const sent = open(sheet({ mode: 'ANONYMOUS' }))
  expect(await screen.findByText(/It is known that you answered, not what/)).toBeInTheDocument()
  expect(screen.queryByRole('textbox', { name: 'why' })).toBeNull()
  await userEvent.click(screen.getByRole('radio', { name: 'no' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'why' }), 'Nobody asked')
  await userEvent.click(screen.getByRole('radio', { name: 'yes' }))
  expect(screen.queryByRole('textbox', { name: 'why' })).toBeNull()
  await handIn()
  expect(await screen.findByRole('heading', { name: 'Thank you: your answers are in' })).toBeInTheDocument()
  expect(put(sent)).toEqual([[PLACE, { answers: [{ question: 'KNOWS', values: ['YES'] }], complete: true }]])
  expect(localStorage.length).toBe(0)
})

it('says at the question what is missing, and sends nothing', async () => {
  const sent = open(sheet({ mode: 'ANONYMOUS' }))
  await screen.findByRole('heading', { name: 'Instruments' })
  await handIn()
  const knows = screen.getByRole('radiogroup', { name: /knows/ })
  expect(knows).toHaveAccessibleDescription('Please answer this question.')
  expect(knows).toHaveAttribute('aria-invalid', 'true')
  await userEvent.click(within(screen.getByRole('alert')).getByRole('link', { name: 'knows' }))
  expect(screen.getByRole('radio', { name: 'yes' })).toHaveFocus()
  await userEvent.click(screen.getByRole('radio', { name: 'yes' }))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(put(sent)).toEqual([])
})

it('puts options in an order with the keyboard alone', async () => {
  const sent = open(sheet({ mode: 'ANONYMOUS' }))
  await userEvent.click(await screen.findByRole('radio', { name: 'yes' }))
  for (const name of ['pilot: put at place 1', 'event: put at place 2', 'Move up: event']) {
    screen.getByRole('button', { name }).focus()
    await userEvent.keyboard('{Enter}')
  }
  expect(screen.getByText('event is number 1')).toBeInTheDocument()
  await handIn()
  await waitFor(() => expect(put(sent)).toHaveLength(1))
  expect(put(sent)[0]?.[1]).toMatchObject({ answers: [{ question: 'KNOWS', values: ['YES'] }, { question: 'BEST', values: ['EVENT', 'PILOT'] }] })
})

it('keeps what was begun, by halves, and goes on with it', async () => {
  const sent = open(({ method }) => ({ body: sheet(method === 'PUT' ? { participation: 'PARTIAL' } : { participation: 'PARTIAL', answers: [{ question: 'KNOWS', values: ['NO'] }] }) }))
  expect(await screen.findByRole('radio', { name: 'no' })).toBeChecked()
  await userEvent.type(screen.getByRole('textbox', { name: 'why' }), 'Costs')
  await waitFor(() => expect(put(sent)).toHaveLength(1), { timeout: 4_000 })
  expect(put(sent)[0]?.[1]).toEqual({ answers: [{ question: 'KNOWS', values: ['NO'] }, { question: 'WHY', values: ['Costs'] }], complete: false })
})

it('keeps what was begun anonymously on the device alone', async () => {
  const sent = open(sheet({ mode: 'ANONYMOUS' }))
  await userEvent.click(await screen.findByRole('radio', { name: 'no' }))
  expect(localStorage.getItem(`cordee.survey.${SECRET}`)).toBe('[{"question":"KNOWS","values":["NO"]}]')
  document.body.replaceChildren()
  open(sheet({ mode: 'ANONYMOUS' }))
  expect(await screen.findByRole('radio', { name: 'no' })).toBeChecked()
  expect(put(sent)).toEqual([])
})

it('says what became of an address that leads nowhere, and of a survey that is over', async () => {
  open(() => problem(404, 'not-found'))
  expect(await screen.findByRole('heading', { name: 'This address leads to no survey' })).toBeInTheDocument()
  document.body.replaceChildren()
  open(sheet({ state: 'CLOSED' }))
  expect(await screen.findByRole('heading', { name: 'This survey is closed' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Hand in' })).toBeNull()
})

it('shows a refusal by its sentence and keeps the answers', async () => {
  open(({ method }) => (method === 'PUT' ? problem(409, 'survey-is-not-open') : { body: sheet({ mode: 'ANONYMOUS' }) }))
  await userEvent.click(await screen.findByRole('radio', { name: 'yes' }))
  await handIn()
  expect(await screen.findByText('The survey takes no answers now.')).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: 'yes' })).toBeChecked()
})

it('asks in the language of whom it asks, unless they chose another', async () => {
  open(sheet({ language: 'sl' }))
  expect(await screen.findByRole('button', { name: 'Oddaj' })).toBeInTheDocument()
  document.body.replaceChildren()
  await speak('en')
  rememberLanguage('en')
  open(sheet({ language: 'sl' }))
  expect(await screen.findByRole('button', { name: 'Hand in' })).toBeInTheDocument()
})
