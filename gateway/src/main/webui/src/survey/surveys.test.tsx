import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, Outlet, Route, Routes } from 'react-router'
import { beforeEach, expect, it, vi } from 'vitest'
import { newQueryClient } from '../api/queries'
import type { StudyView, SurveyResultsView, SurveyView } from '../api/types'
import { readDraft } from '../draft/shelf'
import { Providers } from '../Providers'
import { ownedBy } from '../session/owner'
import { network, show } from '../test-support'
import { words } from './deskWords'
import { InterviewPage } from './InterviewPage'
import { Stakeholders } from './Stakeholders'
import { SurveyBuilder } from './SurveyBuilder'
import { SurveyResults } from './SurveyResults'

beforeEach(() => words())

const study: StudyView = {
  id: 'study', title: 'A study', question: 'What helps?', description: '', open: true, regions: [{ nuts: 'CH02', title: 'Espace Mittelland' }],
  instruments: [{ code: 'PILOT', name: 'Pilots' }, { code: 'EVENT', name: 'Fairs' }], criteria: [], partners: [], milestones: [], people: [], mine: ['SURVEY_OWNER'], version: 1,
}
const text = (en: string) => ({ en, de: null, fr: null, it: null, sl: null })
const survey = (over: Partial<SurveyView> = {}): SurveyView => ({ id: 'survey', number: 1, mode: 'CONFIDENTIAL', state: 'DRAFT', questionnaire: { title: text('Instruments'), introduction: null, questions: [] }, sha256: null, openedAt: null, closedAt: null, version: 4, ...over })

it('writes questions, and conditions that the service takes', async () => {
  const sent = network(() => ({ body: survey({ version: 5 }) }))
  const unsaved = vi.fn()
  show(<SurveyBuilder study={study} survey={survey()} onUnsaved={unsaved} />)
  const add = () => userEvent.click(screen.getByRole('button', { name: 'Add a question' }))
  const nth = (number: number) => within(screen.getByRole('heading', { name: `Question ${number}` }).closest('section') ?? document.body)
  await add()
  await userEvent.type(nth(1).getByLabelText(/^The question/), 'Did you use one?')
  await userEvent.type(nth(1).getByLabelText(/^Answer 1/), 'Yes')
  await userEvent.type(nth(1).getByLabelText(/^Answer 2/), 'No')
  await add()
  await userEvent.type(nth(2).getByLabelText(/^The question/), 'In which order?')
  await userEvent.selectOptions(nth(2).getByLabelText('How it is answered'), 'RANKING')
  await userEvent.click(nth(2).getByRole('button', { name: 'Take the instruments of the study' }))
  await userEvent.click(nth(2).getByRole('button', { name: 'Ask only on an earlier answer' }))
  expect(unsaved).toHaveBeenLastCalledWith(true)
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  const [saved] = sent.filter(({ method }) => method === 'PUT')
  expect(saved?.headers.get('If-Match')).toBe('"4"')
  expect(saved?.body).toMatchObject({
    mode: 'CONFIDENTIAL',
    questionnaire: {
      questions: [
        { code: 'Q1', kind: 'SINGLE', options: [{ code: 'O1', text: { en: 'Yes' } }, { code: 'O2', text: { en: 'No' } }], visibleIf: null },
        { code: 'Q2', kind: 'RANKING', options: [{ code: 'PILOT', text: { en: 'Pilots' } }, { code: 'EVENT', text: { en: 'Fairs' } }], visibleIf: { join: 'ALL', tests: [{ question: 'Q1', values: ['O1'] }] } },
      ],
    },
  })
})

it('writes another language beside the English text', async () => {
  const sent = network(() => ({ body: survey() }))
  show(<SurveyBuilder study={study} survey={survey()} onUnsaved={() => undefined} />)
  await userEvent.selectOptions(screen.getByLabelText('Language that you write'), 'sl')
  await userEvent.type(screen.getByLabelText('Title'), 'Instrumenti')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(sent.find(({ method }) => method === 'PUT')?.body).toMatchObject({ questionnaire: { title: { en: 'Instruments', sl: 'Instrumenti' } } })
})

it('says what is hidden of a count, and that words are not counted', async () => {
  const results: SurveyResultsView = {
    surveyId: 'survey',
    rates: [{ group: null, nuts: null, asked: 40, complete: 30, partial: 2, refused: 1, rr1: 0.75, rr2: 0.8 }],
    questions: [
      { question: 'HELPS', kind: 'RATING', told: true, values: ['1', 'NONE'], rows: [{ group: null, nuts: null, counts: [{ value: '1', count: 30 }, { value: 'NONE', count: 0 }], total: 30 }, { group: null, nuts: 'CH02', counts: [{ value: '1', count: null }, { value: 'NONE', count: null }], total: null }] },
      { question: 'WHY', kind: 'TEXT', told: false, values: [], rows: [] },
    ],
  }
  network(() => ({ body: results }))
  show(<SurveyResults study={study} survey={survey({ state: 'CLOSED' })} />)
  const told = await screen.findByRole('region', { name: 'HELPS' })
  expect(within(within(told).getByRole('row', { name: /Espace Mittelland/ })).getAllByText('hidden')).toHaveLength(3)
  expect(within(told).getByRole('row', { name: 'Everybody 30 0 30' })).toBeInTheDocument()
  expect(screen.getByText('Words are not counted.')).toBeInTheDocument()
  expect(screen.getByRole('row', { name: 'Everybody 40 30 2 1 75% 80%' })).toBeInTheDocument()
})

it('gives addresses to whom has none, as a file', async () => {
  const one = { id: 'claire', reference: 'S-1', name: 'Claire', email: 'claire@example.org', language: 'fr', group: 'FIRMS', nuts: 'CH02', invited: false, participation: 'NONE' as const }
  const sent = network(({ method }) => ({ body: method === 'PUT' ? { links: [{ stakeholderId: 'claire', secret: 's'.repeat(32) }] } : { items: [one, { ...one, id: 'jan', name: 'Jan', invited: true }], next: null } }))
  const files: Blob[] = []
  const told: unknown[] = []
  vi.stubGlobal('Blob', class extends Blob {
    constructor(parts: BlobPart[], options?: BlobPropertyBag) {
      super(parts, options)
      told.push(...parts)
    }
  })
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (file: Blob) => files.push(file) && 'blob:file', revokeObjectURL: () => undefined }))
  show(<Stakeholders study={study} survey={survey({ state: 'OPEN' })} makes />)
  await userEvent.click(await screen.findByRole('button', { name: 'Make addresses (1)' }))
  await vi.waitFor(() => expect(files).toHaveLength(1))
  expect(sent.find(({ method }) => method === 'PUT')?.body).toEqual({ stakeholderIds: ['claire'] })
  expect(told.join('')).toContain(`S-1;Claire;claire@example.org;fr;${location.origin}/answer/${'s'.repeat(32)}`)
  vi.unstubAllGlobals()
})

it('types in what somebody says, with their consent, and keeps it while there is no network', async () => {
  ownedBy('irene')
  const asked = { id: 'claire', reference: 'S-1', name: 'Claire', email: null, language: 'fr', group: 'FIRMS', nuts: 'CH02', invited: false, participation: 'NONE' as const }
  const question = { code: 'HELPS', kind: 'RATING' as const, text: text('Does it help?'), required: true, options: null, scale: 3, visibleIf: null }
  const open = survey({ state: 'OPEN', questionnaire: { title: text('Instruments'), introduction: null, questions: [question] } })
  let isThere = false
  const sent = network(({ method, path }) => (method === 'PUT' && !isThere ? 'no network' : { body: path.includes('/stakeholders?') ? { items: [asked], next: null } : method === 'PUT' ? { ...asked, participation: 'COMPLETE' } : open }))
  render(
    <Providers queries={newQueryClient()}>
      <MemoryRouter initialEntries={['/surveys/survey/interviews/claire']}>
        <Routes>
          <Route element={<Outlet context={study} />}>
            <Route path="/surveys/:surveyId/interviews/:stakeholderId" element={<InterviewPage />} />
          </Route>
          <Route path="*" element={<p>elsewhere</p>} />
        </Routes>
      </MemoryRouter>
    </Providers>,
  )
  await userEvent.click(await screen.findByRole('radio', { name: '2' }))
  const handIn = screen.getByRole('button', { name: 'Hand in' })
  expect(handIn).toBeDisabled()
  await userEvent.click(screen.getByRole('checkbox', { name: /agree that I type in/ }))
  await userEvent.click(handIn)
  expect(await screen.findByText('No network: it is kept on this device. Hand it in again later.')).toBeInTheDocument()
  expect(readDraft('interview.claire')).toEqual([{ question: 'HELPS', values: ['2'] }])
  isThere = true
  await userEvent.click(screen.getByRole('button', { name: 'Hand in' }))
  expect(await screen.findByText('elsewhere')).toBeInTheDocument()
  expect(sent.findLast(({ method }) => method === 'PUT')?.body).toEqual({ answers: [{ question: 'HELPS', values: ['2'] }], complete: true, consent: true })
  expect(readDraft('interview.claire')).toBeUndefined()
})
