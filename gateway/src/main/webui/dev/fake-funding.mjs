// Vouchers of a programme, for looking at screens while developing. Never shipped, never part of a test.
import { id, people } from './fake-data.mjs'
import { clusters, organisations } from './fake-registry.mjs'

const name = (person) => `${person.givenName} ${person.familyName}`
const page = (items) => ({ items, next: null })

export const programmes = [
  {
    id: id('f0d0', 1),
    ownerKind: 'CLUSTER',
    ownerId: clusters[0].id,
    nuts: null,
    ownerName: clusters[0].name,
    title: 'Beyond the border',
    description: 'First contacts of small firms with partners abroad.',
    currency: 'EUR',
    cap: 60_000_00,
    people: people.slice(0, 4).map((person, n) => ({ personId: person.id, name: name(person), roles: [['ASSESSOR'], ['MANAGER'], ['ASSESSOR'], ['ASSESSOR', 'AUDITOR']][n] })),
    mine: ['MANAGER'],
    version: 2,
  },
]

const call = (n, state, over = {}) => ({
  id: id('ca11', n),
  programmeId: programmes[0].id,
  programmeTitle: programmes[0].title,
  state,
  title: ['Vouchers for Micronora', 'Vouchers for the road show'][n - 1],
  activities: 'Travel to partners abroad, a table or a stand at their fair, and an interpreter for up to three days.',
  applicants: 'Firms with fewer than 250 people in a cluster of microtechnology.',
  amountRule: 'Half of the costs, up to the maximum.',
  criteria: ['How well the partners fit', 'What shall come of it'],
  conditions: ['Has fewer than 250 people', 'Has had no other support for the same costs'],
  kinds: ['COMPANY'],
  countries: ['CH', 'DE', 'FR'],
  membersOnly: true,
  currency: 'EUR',
  maximum: 2_000_00,
  budget: 25_000_00,
  cap: programmes[0].cap,
  deadline: '2027-03-31T15:00:00Z',
  zone: 'Europe/Zurich',
  usedFrom: '2027-01-01',
  usedUntil: '2027-12-31',
  openedAt: '2026-11-30T09:00:00Z',
  missing: [],
  manages: false,
  version: 4,
  ...over,
})
export const calls = [call(1, 'OPEN'), call(2, 'DRAFT', { activities: '', budget: null, openedAt: null, missing: ['activities', 'budget'] })]

export const questions = [
  { id: id('9e51', 1), question: 'Are nights in a hotel paid, too?', askedAt: '2026-12-01T09:00:00Z', answer: 'Three nights for one person.', answeredAt: '2026-12-02T09:00:00Z' },
  { id: id('9e51', 2), question: 'May two firms share a stand?', askedAt: '2026-12-03T09:00:00Z', answer: null, answeredAt: null },
]

const step = (kind, over = {}) => ({ kind, name: '', amount: null, reason: '', takenAt: '2026-12-10T09:00:00Z', ...over })
const said = (n, over = {}) => ({ personId: people[n].id, name: name(people[n]), mine: false, submittedAt: '2026-12-12T09:00:00Z', marks: [3, 2], recommended: true, comment: 'They have met two of the partners before.', declared: null, ...over })
const check = (kind, passed, text = '') => ({ kind, text, passed, note: '' })
const checks = (open) => [check('KIND', true), check('COUNTRY', true), check('MEMBER', true), check('MAXIMUM', true), check('CONDITION', open ? null : true, calls[0].conditions[0]), check('CONDITION', open ? null : true, calls[0].conditions[1])]
const claim = { amount: 1_400_00, uses: [{ kind: 'STAND', title: 'A stand in hall B', usedOn: '2027-03-02', meetingId: null }, { kind: 'MEETING', title: 'Three makers of sensors', usedOn: '2027-03-03', meetingId: null }], proofs: [{ title: 'Invoice of the fair', link: 'https://example.org/papers/invoice' }, { title: 'Railway ticket', link: null }] }

const voucher = (n, state, over = {}) => ({
  id: id('b0c4', n),
  callId: calls[0].id,
  callTitle: calls[0].title,
  programmeId: programmes[0].id,
  organisationId: organisations[n % 5].id,
  organisationName: organisations[n % 5].name,
  state,
  currency: 'EUR',
  purpose: 'To meet three makers of sensors at the fair, and to find one who builds a demonstrator with us.',
  requested: 1_800_00,
  papers: [{ title: 'What the stand costs', link: 'https://example.org/papers/offer' }],
  checks: state === 'DRAFT' ? [] : checks(state === 'SUBMITTED'),
  criteria: calls[0].criteria,
  assessments: [],
  hidden: true,
  conflict: false,
  awarded: null,
  claim: null,
  claimed: null,
  paid: null,
  steps: state === 'DRAFT' ? [] : [step('SUBMIT')],
  possible: [],
  applicant: false,
  manages: false,
  due: false,
  version: 3,
  ...over,
})

/** What somebody does at each: writes, assesses, checks, decides, claims, pays, reports. */
export const vouchers = [
  voucher(1, 'DRAFT', { applicant: true, possible: ['SUBMIT', 'WITHDRAW'] }),
  voucher(2, 'SUBMITTED', { manages: true, possible: ['ADMIT', 'EXCLUDE'] }),
  voucher(3, 'ELIGIBLE', { due: true, assessments: [said(0, { marks: [], recommended: null, comment: '' }), said(2, { mine: true, submittedAt: null, marks: [3], recommended: null, comment: '' })] }),
  voucher(4, 'ELIGIBLE', { manages: true, hidden: false, assessments: [said(0), said(2, { marks: [4, 4], recommended: false, comment: 'Their own fair is nearer.' })], possible: ['AWARD', 'REJECT'] }),
  voucher(5, 'AWARDED', { applicant: true, awarded: 1_500_00, possible: ['CLAIM', 'WITHDRAW'] }),
  voucher(6, 'CLAIMED', { manages: true, hidden: false, assessments: [said(0), said(2)], awarded: 1_500_00, claim, claimed: 1_400_00, possible: ['PAY', 'REFUSE'], steps: [step('SUBMIT', { name: name(people[3]) }), step('ADMIT', { name: name(people[1]) }), step('AWARD', { name: name(people[1]), amount: 1_500_00 }), step('CLAIM', { name: name(people[3]) })] }),
  voucher(7, 'PARTLY_PAID', { applicant: true, awarded: 1_500_00, claim, claimed: 1_400_00, paid: 1_100_00, possible: ['REPORT'], steps: [step('SUBMIT'), step('ADMIT'), step('AWARD', { amount: 1_500_00 }), step('CLAIM'), step('PAY', { amount: 1_100_00, reason: 'The railway ticket is not of the days of the fair.' })] }),
]

const card = ({ id: voucherId, callId, callTitle, organisationId, organisationName, state, currency, requested, awarded, paid, applicant, due }) => ({ id: voucherId, callId, callTitle, organisationId, organisationName, state, currency, requested, awarded, paid, applicant, assessor: due })
const meetings = [{ meetingId: id('4ee7', 1), eventId: id('e0e0', 1), endedAt: '2027-03-02T10:20:00Z', organisationName: organisations[0].name }]
const entry = (n, kind, committed, paid) => ({ id: id('1ed6', n), callId: calls[0].id, callTitle: calls[0].title, organisationId: organisations[n].id, organisationName: organisations[n].name, voucherId: vouchers[5].id, kind, committed, paid, reason: kind === 'RELEASE' ? 'Less was used' : '', enteredBy: name(people[1]), enteredAt: '2027-03-20T09:00:00Z', corrects: null })
export const ledger = [entry(1, 'AWARD', 1_500_00, 0), entry(2, 'AWARD', 1_800_00, 0), entry(1, 'PAYMENT', 0, 1_100_00), entry(1, 'RELEASE', -400_00, 0), entry(3, 'CORRECTION', 400_00, -1_100_00)]
export const balances = [{ callId: calls[0].id, callTitle: calls[0].title, budget: 25_000_00, committed: 14_300_00, paid: 8_100_50 }]
export const caps = organisations.slice(0, 3).map((one, n) => ({ organisationId: one.id, organisationName: one.name, cap: 60_000_00, committed: (n + 1) * 17_000_00, paid: n * 9_000_00 }))

export function answer([noun, one, what], who) {
  const manages = who === 'clara'
  if (noun === 'funding-programmes') {
    if (!one) return page(manages ? programmes : [])
    if (what === 'ledger') return page(ledger)
    if (what === 'call-balances') return page(balances)
    if (what === 'cap-balances') return page(caps)
    return manages ? programmes[0] : { ...programmes[0], people: [], mine: [] }
  }
  const seen = (call) => ({ ...call, manages })
  if (noun === 'funding-calls') {
    if (!one) return page(calls.filter(({ state }) => manages || state !== 'DRAFT').map(seen))
    if (what === 'questions') return page(questions.filter((each) => manages || each.answer))
    return seen(calls.find((each) => each.id === one))
  }
  if (noun !== 'vouchers') return undefined
  if (!one) return page(vouchers.map(card))
  if (what === 'meetings') return page(meetings)
  return vouchers.find((each) => each.id === one)
}
