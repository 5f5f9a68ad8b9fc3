import { fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import type { ProjectReviewsView, RankingResult, StudyView } from '../api/types'
import { network, problem, show } from '../test-support'
import { ProjectReviews } from './ProjectReviews'
import { RankIntervals } from './RankIntervals'
import { WeightSlider } from './WeightSlider'
import { words } from './words'

beforeEach(() => words())

const CRITERIA = ['EFFECTIVENESS', 'SUSTAINABILITY']

const study: StudyView = {
  id: 'study', title: 'A study', question: 'What helps?', description: '', open: true, regions: [{ nuts: 'CH02', title: 'Espace Mittelland' }],
  instruments: [{ code: 'PILOT', name: '' }, { code: 'EVENT', name: 'Fairs' }],
  criteria: CRITERIA.map((code) => ({ code, name: '', levels: ['none', 'little', 'some', 'much', 'all'] })),
  partners: [], milestones: [], mine: ['REVIEWER'], version: 1,
  people: [{ personId: 'rita', name: 'Rita', organisationId: null, roles: ['REVIEWER'] }, { personId: 'rudi', name: 'Rudi', organisationId: null, roles: ['REVIEWER'] }],
}

const said = (over: Partial<ProjectReviewsView['reviews'][number]>): ProjectReviewsView['reviews'][number] => ({ personId: 'rita', name: 'Rita', mine: false, submittedAt: null, marks: [], comment: '', dismissal: null, enteredBy: null, ...over })
const mine = said({ personId: 'rudi', name: 'Rudi', mine: true })
const hidden: ProjectReviewsView = { projectId: 'project', reviews: [said({ submittedAt: '2014-02-01T09:00:00Z' }), mine], hidden: true, conflict: false, settled: [], reconciliation: null, due: true, reconcilable: false, assignable: false }

it('takes a review only whole, and says that the other waits for it', async () => {
  const sent = network(() => ({ body: hidden }))
  show(<ProjectReviews study={study} reviews={hidden} />)
  expect(screen.getByText('You see what others say as soon as your own review is in.')).toBeInTheDocument()
  const handIn = screen.getByRole('button', { name: 'Hand in' })
  expect(handIn).toBeDisabled()
  for (const name of ['Effectiveness', 'Sustainability']) await userEvent.click(within(screen.getByRole('radiogroup', { name })).getByRole('radio', { name: '3 – much' }))
  await userEvent.click(handIn)
  expect(sent.filter(({ method }) => method === 'PUT').map(({ path, body }) => [path, body])).toEqual([
    ['/api/registry/studies/study/projects/project/review', { marks: CRITERIA.map((criterion) => ({ criterion, mark: 3 })), comment: '', submitted: true }],
  ])
})

it('asks for a reason where the reviewer has a conflict of interest', async () => {
  const lead: ProjectReviewsView = { ...hidden, reviews: [mine], due: false, assignable: true }
  const sent = network(({ method }) => (method === 'PUT' ? problem(409, 'conflict-of-interest') : { body: lead }))
  show(<ProjectReviews study={study} reviews={lead} />)
  await userEvent.click(screen.getByRole('button', { name: 'Assign' }))
  await userEvent.type(await screen.findByLabelText('Why the conflict does not matter'), 'Years ago')
  await userEvent.click(screen.getByRole('button', { name: 'Assign' }))
  expect(sent.filter(({ method }) => method === 'PUT').map(({ body }) => body)).toEqual([{ dismissal: null }, { dismissal: 'Years ago' }])
})

it('settles on nothing outside of what the reviewers gave', () => {
  network(() => ({ body: {} }))
  const marks = (first: number) => [{ criterion: 'EFFECTIVENESS', mark: first }, { criterion: 'SUSTAINABILITY', mark: 2 }]
  const both: ProjectReviewsView = { ...hidden, reviews: [said({ submittedAt: '2014-02-01T09:00:00Z', marks: marks(1) }), { ...mine, submittedAt: '2014-02-01T09:00:00Z', marks: marks(3) }], hidden: false, due: false, reconcilable: true }
  show(<ProjectReviews study={study} reviews={both} />)
  const choice = screen.getByRole('combobox', { name: 'Effectiveness' })
  expect(within(choice).getAllByRole('option').map((one) => one.textContent)).toEqual(['1 – little', '2 – some', '3 – much'])
  expect(screen.getByRole('combobox', { name: 'Sustainability' })).toBeDisabled()
})

const name = (code: string) => ({ PILOT: 'Pilots', EVENT: 'Fairs' })[code] ?? code
const piece = (from: number, to: number, order: string[]) => ({ from, to, exactFrom: String(from), exactTo: String(to), order })
const source: RankingResult['sources'][number] = { source: 'CAFES', voters: 5, weight: 0.5, stableFrom: '0', stableTo: '3/5', pieces: [piece(0, 0.6, ['PILOT', 'EVENT']), piece(0.6, 1, ['EVENT', 'PILOT'])] }

it('shows where more weight would turn the order', () => {
  show(<WeightSlider source={source} first={['PILOT', 'EVENT']} name={name} />)
  const order = () => screen.getAllByRole('listitem').map((one) => one.textContent)
  expect(order()).toEqual(['Pilots', 'Fairs'])
  expect(screen.getByText('The same order')).toBeInTheDocument()
  fireEvent.keyDown(screen.getByRole('slider'), { key: 'End' })
  expect(order()).toEqual(['Fairs', 'Pilots'])
  expect(screen.getByText('Another order')).toBeInTheDocument()
})

it('says ranks by share beside the picture', () => {
  const result = { draws: 2000, instruments: [{ code: 'PILOT', best: 1, worst: 2, ranks: [0.75, 0.25], borda: 1, copeland: 1 }, { code: 'EVENT', best: 2, worst: 2, ranks: [0, 1], borda: 0, copeland: 0 }] } as unknown as RankingResult
  show(<RankIntervals result={result} name={name} />)
  const row = screen.getByRole('row', { name: /^Pilots/ })
  expect(within(row).getAllByRole('cell').map((one) => one.textContent)).toEqual(['1–2', '75%', '25%'])
})
