import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, Route, Routes } from 'react-router'
import { beforeEach, expect, it } from 'vitest'
import { newQueryClient } from '../api/queries'
import type { FundingCallView, VoucherView } from '../api/types'
import { readDraft } from '../draft/shelf'
import { Providers } from '../Providers'
import { words as registryWords } from '../registry/words'
import { network, problem, show, type Answers } from '../test-support'
import { AssessmentForm } from './AssessmentForm'
import { CallPage } from './CallPage'
import { ClaimForm } from './ClaimForm'
import { Decision } from './Decision'
import { FundingDeskPage } from './FundingDeskPage'
import { VoucherForm } from './VoucherForm'
import { VoucherPage } from './VoucherPage'
import { words } from './words'

beforeEach(() => Promise.all([words(), registryWords()]))

const voucher = (over: Partial<VoucherView> = {}): VoucherView => ({
  id: 'voucher', callId: 'call', callTitle: 'Vouchers', programmeId: 'programme', organisationId: 'works', organisationName: 'Works', state: 'DRAFT', currency: 'EUR', purpose: '', requested: null,
  papers: [], checks: [], criteria: ['Fit', 'Reach'], assessments: [], hidden: true, conflict: false, awarded: null, claim: null, claimed: null, paid: null, steps: [], possible: [], applicant: false, manages: false, due: false, version: 4, ...over,
})
const call: FundingCallView = {
  id: 'call', programmeId: 'programme', programmeTitle: 'Beyond the border', state: 'OPEN', title: 'Vouchers for the fair', activities: 'Travel', applicants: 'Firms', amountRule: 'Half', criteria: ['Fit'], conditions: [], kinds: [], countries: [],
  membersOnly: false, currency: 'EUR', maximum: 200_000, budget: 2_500_000, cap: 6_000_000, deadline: '2027-03-31T15:00:00Z', zone: 'Europe/Zurich', usedFrom: '2027-01-01', usedUntil: '2027-12-31', openedAt: '2026-11-30T09:00:00Z', missing: [], manages: false, version: 1,
}
const page = (items: unknown[]) => ({ body: { items, next: null } })

function at(path: string, pattern: string, element: React.ReactElement, answers: Answers) {
  const sent = network(answers)
  render(
    <Providers queries={newQueryClient()}>
      <MemoryRouter initialEntries={[path]}>
        <Routes>
          <Route path={pattern} element={element} />
        </Routes>
      </MemoryRouter>
    </Providers>,
  )
  return sent
}

it('says what a call pays, and its deadline by both clocks', async () => {
  at('/vouchers/calls/call', '/vouchers/calls/:callId', <CallPage />, ({ path }) => (path === '/session' ? { status: 401 } : path.includes('/questions') ? page([{ id: 'q', question: 'Nights?', askedAt: call.openedAt, answer: 'Three', answeredAt: call.openedAt }]) : { body: call }))
  expect(await screen.findByRole('heading', { name: call.title })).toBeInTheDocument()
  expect(screen.getByText('€2,000')).toBeInTheDocument()
  // The tests run in Chatham, where it is the next morning.
  expect(screen.getByText(/^1 April 2027/)).toBeInTheDocument()
  expect(screen.getByText(/^There: 31 March 2027.*17:00/)).toBeInTheDocument()
  expect(await screen.findByText('Three')).toBeInTheDocument()
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
})

it('saves an application and hands it in', async () => {
  const sent = network(({ method, body }) => ({ body: method === 'PUT' ? voucher({ ...(body as object), version: 5 }) : voucher({ state: 'SUBMITTED' }) }))
  show(<VoucherForm voucher={voucher({ applicant: true, possible: ['SUBMIT'] })} />)
  await userEvent.type(screen.getByLabelText(/^What for/), 'To meet partners')
  await userEvent.type(screen.getByLabelText('Asked for'), '1234.50')
  await userEvent.click(screen.getByRole('button', { name: 'Add a paper' }))
  await userEvent.type(screen.getByLabelText('What it is (1)'), 'Offer')
  expect(readDraft('voucher.voucher')).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Hand in' }))
  await screen.findByText('Saved')
  const [put, post] = sent.filter(({ method }) => method !== 'GET')
  expect(put?.headers.get('If-Match')).toBe('"4"')
  expect(put?.body).toEqual({ purpose: 'To meet partners', requested: 123_450, papers: [{ title: 'Offer', link: null }] })
  expect(post?.body).toMatchObject({ kind: 'SUBMIT' })
})

it('tells in the words of the screen what is missing', async () => {
  network(({ method }) => (method === 'PUT' ? { body: voucher() } : { status: 409, body: { type: 'https://cordee.eu/problems/voucher-incomplete', status: 409, violations: [{ field: 'requested', message: 'is needed to hand it in' }] } }))
  show(<VoucherForm voucher={voucher({ applicant: true })} />)
  await userEvent.click(screen.getByRole('button', { name: 'Hand in' }))
  expect(await screen.findByText('Something needed is missing.')).toBeInTheDocument()
  expect(await screen.findByText('Asked for: this is needed.')).toBeInTheDocument()
})

it('takes meetings on record over into a claim', async () => {
  const sent = network(({ method }) => (method === 'GET' ? page([{ meetingId: 'meeting', eventId: 'fair', endedAt: '2027-03-02T10:20:00Z', organisationName: 'Optics' }]) : { body: voucher({ state: 'AWARDED', version: 5 }) }))
  show(<ClaimForm voucher={voucher({ state: 'AWARDED', awarded: 150_000, applicant: true, possible: ['CLAIM'] })} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Add the meeting on record' }))
  await userEvent.click(screen.getByRole('button', { name: 'Keep as a draft' }))
  await screen.findByText('Saved')
  expect(sent.find(({ method }) => method === 'PUT')?.body).toEqual({ amount: 150_000, uses: [{ kind: 'MEETING', title: 'Optics', usedOn: '2027-03-02', meetingId: 'meeting' }], proofs: [] })
})

it('hands an assessment in only when all of it is said', async () => {
  const sent = network(() => ({ body: voucher() }))
  show(<AssessmentForm voucher={voucher({ state: 'ELIGIBLE', due: true })} />)
  const handIn = screen.getByRole('button', { name: 'Hand in' })
  expect(handIn).toBeDisabled()
  for (const [criterion, mark] of [['Fit', '3'], ['Reach', '2']] as const) {
    const group = screen.getByRole('radiogroup', { name: criterion })
    await userEvent.click([...group.querySelectorAll('input')].find(({ value }) => value === mark) as HTMLElement)
  }
  await userEvent.click(screen.getByRole('radio', { name: 'Yes' }))
  await userEvent.click(handIn)
  expect(sent[0]?.body).toMatchObject({ marks: [3, 2], recommended: true, submitted: true })
})

it('lets nobody decide who has a conflict of interest, and tells who does that the budget is spent', async () => {
  network(({ method }) => (method === 'POST' ? problem(409, 'budget-spent') : { body: { people: [] } }))
  const eligible = voucher({ state: 'ELIGIBLE', requested: 100_000, manages: true, possible: ['AWARD', 'REJECT'] })
  const { unmount } = show(<Decision voucher={{ ...eligible, conflict: true, possible: [] }} />)
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
  unmount()
  show(<Decision voucher={eligible} />)
  expect(screen.getByRole('button', { name: 'Do not choose' })).toBeDisabled()
  await userEvent.click(screen.getByRole('button', { name: 'Award' }))
  expect(await screen.findByText('The call has not that much left. Nothing was entered.')).toBeInTheDocument()
})

it('shows an applicant where it stands, and no assessment', async () => {
  at('/vouchers/voucher', '/vouchers/:voucherId', <VoucherPage />, () => ({ body: voucher({ state: 'SUBMITTED', purpose: 'To meet', applicant: true, possible: ['WITHDRAW'] }) }))
  expect(await screen.findByRole('heading', { name: 'Works' })).toBeInTheDocument()
  expect(screen.getByRole('listitem', { current: 'step' })).toHaveTextContent('Handed in')
  expect(screen.queryByRole('heading', { name: 'Assessments' })).not.toBeInTheDocument()
  expect(screen.queryByRole('heading', { name: 'Decide' })).not.toBeInTheDocument()
})

it('draws a budget, and gives an auditor the money and nothing else', async () => {
  const programme = { id: 'programme', ownerKind: 'REGION', ownerId: null, nuts: 'CH02', ownerName: 'Mittelland', title: 'Beyond', description: '', currency: 'EUR', cap: 6_000_000, people: [], mine: ['AUDITOR'], version: 1 }
  const sent = at('/vouchers/programmes/programme', '/vouchers/programmes/:programmeId', <FundingDeskPage />, ({ path }) => {
    if (path === '/session') return { body: { authenticated: true, roles: ['attendee'] } }
    if (path.includes('/call-balances')) return page([{ callId: 'call', callTitle: 'Fair', budget: 1_000_000, committed: 300_000, paid: 100_050 }])
    return path.includes('/ledger') || path.includes('/cap-balances') || path.includes('/funding-calls') ? page([]) : { body: programme }
  })
  expect(await screen.findByText('€1,000.50 paid, €3,000 promised of €10,000; €7,000 left')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'All entries as a file (CSV)' })).toHaveAttribute('href', '/api/registry/funding-programmes/programme/ledger-file')
  expect(screen.queryByRole('heading', { name: 'Applications' })).not.toBeInTheDocument()
  expect(sent.some(({ path }) => path.includes('/vouchers'))).toBe(false)
})
