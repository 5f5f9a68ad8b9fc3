// Studies, past projects and what follows from them, for looking at screens while developing. Never shipped, never part of a test.
import { id, people } from './fake-data.mjs'
import { organisations } from './fake-registry.mjs'
import { answered, ofStudy } from './fake-survey.mjs'

const REGIONS = [['FRK2', 'Rhône-Alpes'], ['FRC2', 'Franche-Comté'], ['ITH1', 'Provincia Autonoma di Bolzano/Bozen'], ['AT33', 'Tirol'], ['CH02', 'Espace Mittelland'], ['DE13', 'Freiburg']]
const INSTRUMENTS = ['PILOT', 'PROMOTION', 'STRATEGY', 'EVENT', 'TRAINING']
const CRITERIA = ['EFFECTIVENESS', 'SUSTAINABILITY', 'TRANSFERABILITY']
const LEVELS = ['No effect on small firms is documented', 'Contacts were made, nothing followed', 'Some firms went on together for a time', 'Several firms entered a foreign market or joint project', 'Most firms that took part did, and figures show it']
const roles = (n) => [['REVIEWER'], ['LEAD', 'REVIEWER'], ['ANALYST'], ['REVIEWER'], ['PUBLISHER']][n]
const name = (person) => `${person.givenName} ${person.familyName}`

export const studies = [
  {
    id: id('57d1', 1),
    title: 'Clusters of the Alps go international',
    question: 'Which instruments help small firms of the Alpine space to go international?',
    description: 'Seven partners in six regions look at what more than seventy projects did, ask three groups, and put it to AlpCafés.',
    open: true,
    regions: REGIONS.map(([nuts, title]) => ({ nuts, title })),
    instruments: INSTRUMENTS.map((code) => ({ code, name: '' })),
    criteria: CRITERIA.map((code) => ({ code, name: '', levels: LEVELS })),
    partners: organisations.slice(0, 3).map((one, n) => ({ organisationId: one.id, name: one.name, nuts: REGIONS[n][0], task: 'Reviews projects of its region' })),
    milestones: [{ day: '2012-09-01', title: 'Kick-off' }, { day: '2014-03-31', title: 'Reviews are in' }, { day: '2015-06-18', title: 'Closing conference' }],
    people: people.slice(0, 5).map((person, n) => ({ personId: person.id, name: name(person), organisationId: person.organisationId, roles: roles(n) })),
    mine: ['LEAD', 'REVIEWER'],
    version: 3,
  },
]

export const projects = Array.from({ length: 24 }, (_, n) => ({
  id: id('9107', n + 1),
  reference: `ASP-${100 + n}`,
  title: ['Laser shops across the border', 'Trying out microsystems together', 'Roadshow of alpine optics', 'Exchange of young engineers'][n % 4],
  programme: 'Alpine Space 2007–2013',
  summary: 'Twelve firms used a shared test line for two years. Five of them sell abroad since.',
  nuts: REGIONS[n % 6][0],
  startYear: 2008 + (n % 4),
  endYear: 2010 + (n % 4),
  budget: n % 5 === 4 ? null : 400_000 + n * 75_000,
  instruments: [INSTRUMENTS[n % 5], INSTRUMENTS[(n + 2) % 5]].sort(),
  partners: [{ name: 'A partner of its day', organisationId: null }, { name: organisations[n % 5].name, organisationId: organisations[n % 5].id }],
  links: ['https://example.org/projects/what-became-of-it'],
  version: 0,
}))

const said = (n, over) => ({ personId: people[n].id, name: name(people[n]), mine: n === 1, submittedAt: '2014-02-11T09:00:00Z', marks: CRITERIA.map((criterion, at) => ({ criterion, mark: (n + at) % 5 })), comment: 'Figures of the final report.', dismissal: null, enteredBy: null, ...over })

function reviews(projectId) {
  const n = projects.findIndex((one) => one.id === projectId)
  const mine = said(1, n === 1 ? { submittedAt: null, marks: [{ criterion: 'EFFECTIVENESS', mark: 3 }], comment: '' } : {})
  const other = said(0, n === 1 ? { marks: [], comment: '' } : {})
  const settled = n > 1
  return {
    projectId,
    reviews: [other, mine],
    hidden: n === 1,
    conflict: false,
    settled: settled ? CRITERIA.map((criterion, at) => ({ criterion, mark: at + 1 })) : [],
    reconciliation: settled ? { reason: 'We counted the firms again.', name: name(people[1]), settledAt: '2014-03-01T09:00:00Z' } : null,
    due: n === 1,
    reconcilable: settled,
    assignable: true,
  }
}

const progress = () => ({
  projects: projects.map((one, n) => ({ projectId: one.id, reviewers: 2, submitted: n % 3, settled: n % 3 === 2, mine: ['NONE', 'DUE', 'IN'][n % 3], conflict: n === 5 })),
  regions: REGIONS.map(([nuts, title], n) => ({ nuts, title, projects: 4, reviewed: n % 5, settled: Math.max(0, (n % 5) - 1) })),
  reviewers: people.slice(0, 3).map((person, n) => ({ personId: person.id, name: name(person), assigned: 16, submitted: 4 + n })),
  criteria: CRITERIA.map((criterion, n) => ({ criterion, alpha: [0.84, 0.71, null][n], projects: 8 })),
})

const piece = (from, to, order) => ({ from, to, exactFrom: String(from), exactTo: String(to), order })
const SWAPPED = ['PROMOTION', 'PILOT', 'STRATEGY', 'EVENT', 'TRAINING']
const spread = (n) => INSTRUMENTS.map((_, rank) => [0.86, 0.11, 0.03, 0, 0][Math.abs(rank - n)] / (n === 0 || n === 4 ? 1 : 1.14))
const result = {
  optima: [INSTRUMENTS],
  optimaCount: 1,
  support: 612.4,
  disagreements: 137.6,
  instruments: INSTRUMENTS.map((code, n) => ({ code, best: Math.max(1, n), worst: Math.min(5, n + 2), ranks: spread(n), borda: 240 - n * 41, copeland: 4 - n })),
  tiers: [['PILOT', 'PROMOTION'], ['STRATEGY', 'EVENT'], ['TRAINING']],
  sameOrder: 0.64,
  draws: 2000,
  schulze: INSTRUMENTS.map((code) => [code]),
  voters: 77,
  effectiveVoters: 18.4,
  sources: [
    { source: 'REVIEWS', voters: 72, weight: 0.5, stableFrom: '3/17', stableTo: '1', pieces: [piece(0, 0.1765, SWAPPED), piece(0.1765, 1, INSTRUMENTS)] },
    { source: 'CAFES', voters: 5, weight: 0.5, stableFrom: '0', stableTo: '14/17', pieces: [piece(0, 0.8235, INSTRUMENTS), piece(0.8235, 1, SWAPPED)] },
  ],
  dissent: [
    { source: 'REVIEWS', nuts: null, voters: 72, order: INSTRUMENTS, distance: 0, opposed: [] },
    { source: 'CAFES', nuts: null, voters: 5, order: SWAPPED, distance: 1, opposed: [{ first: 'PILOT', second: 'PROMOTION', share: 0.6 }] },
    ...REGIONS.map(([nuts], n) => ({ source: null, nuts, voters: 13, order: INSTRUMENTS, distance: n % 3, opposed: n % 3 ? [{ first: 'STRATEGY', second: 'EVENT', share: 0.55 + n / 20 }] : [] })),
  ],
  means: INSTRUMENTS.map((code, n) => ({ code, projects: 18 - n, means: [3.4 - n * 0.3, 3.1 - n * 0.25, 2.9 - n * 0.2] })),
}
const ranking = (n, state) => ({ id: id('7a4c', n), number: n, state, seed: 1, weights: [{ source: 'REVIEWS', weight: 1 }, { source: 'SURVEYS', weight: 1 }, { source: 'CAFES', weight: 1 }], projects: 72, cafes: 5, surveyAnswers: 81, sha256: 'c0ffee'.padEnd(64, '0'), startedAt: '2014-06-01T09:00:00Z', finishedAt: state === 'DONE' ? '2014-06-01T09:00:02Z' : null, result: state === 'DONE' ? result : null, version: 2 })
export const rankings = [ranking(2, 'DONE'), ranking(1, 'FAILED')]
const found = (n, instrument, votes) => ({ id: id('f19d', n), version: 1, statement: 'People who met at a table went on together; who had met on a screen only did not.', instrument, themes: ['contact'], supports: 3 + n, dissent: n === 1 ? ['In the north nobody had the time to travel.'] : [], votes, lines: [] })
const studyCafes = [
  { cafeId: id('cafe', 1), eventId: id('e0e0', 1), title: 'AlpCafé Besançon', nuts: 'FRC2', region: 'Franche-Comté', heldAt: '2014-05-20T08:00:00Z', tiers: [['PROMOTION'], ['PILOT'], ['STRATEGY', 'EVENT']], findings: [found(1, 'PROMOTION', 14), found(2, 'PILOT', 11), found(3, null, null)] },
  { cafeId: id('cafe', 2), eventId: id('e0e0', 1), title: '', nuts: 'AT33', region: 'Tirol', heldAt: null, tiers: [], findings: [] },
]

const evidence = (kind, targetId, over) => ({ kind, targetId, targetVersion: 2, text: '', instruments: [], nuts: null, cafeId: null, eventId: null, source: null, heldAt: null, supports: null, votes: null, dissent: [], lines: [], sha256: null, ...over })
const content = { number: 1, edition: 1, study: studies[0].title, question: studies[0].question, title: 'Pay for pilots that small firms run together', statement: 'The European Commission should fund pilot equipment and demonstration facilities that firms of several regions share, before it funds further studies of them.', addressee: 'European Commission', strength: 'STRONG', direction: 'FOR', judgements: [{ aspect: 'PROBLEM', judgement: 'Small firms try nothing out abroad that they cannot try out at home.' }, { aspect: 'RESOURCES', judgement: 'A shared line costs less than the travel of one year.' }], evidence: [evidence('RANKING', id('7a4c', 2), { text: '2', instruments: INSTRUMENTS, sha256: 'c0ffee'.padEnd(64, '0') }), evidence('FINDING', id('f19d', 1), { text: 'People who met at a table went on together.', instruments: ['PILOT'], nuts: 'FRC2', cafeId: id('cafe', 1), eventId: id('e0e0', 1), source: 'AlpCafé Besançon', heldAt: '2014-05-20T08:00:00Z', supports: 4, votes: 14, lines: [{ table: 3, round: 2, text: 'We went because Anna had been there.' }], dissent: ['In the north nobody had the time to travel.'] }), evidence('PROJECT', projects[0].id, { text: projects[0].title, instruments: ['PILOT'], nuts: 'FRK2', source: projects[0].reference })] }
const draft = { title: content.title, statement: content.statement, addressee: content.addressee, strength: 'STRONG', direction: 'FOR', judgements: content.judgements, citations: content.evidence.map(({ kind, targetId }) => ({ kind, targetId })) }
const step = (kind, over) => ({ kind, name: name(people[1]), note: '', link: '', takenAt: '2015-06-18T09:00:00Z', ...over })
export const policies = [
  { id: id('9011', 1), number: 1, state: 'TAKEN_UP', draft, editions: [{ content, text: JSON.stringify(content), sha256: 'beef'.padEnd(64, '0'), intact: true, publishedAt: '2015-06-18T09:00:00Z' }], steps: [step('PUBLISH'), step('TAKE_UP', { note: 'In the call of spring 2016.', link: 'https://example.org/call' })], comments: [], possible: ['WITHDRAW'], mine: true, version: 7 },
  { id: id('9011', 2), number: 2, state: 'PARTNER_REVIEW', draft: { ...draft, title: 'Vouchers across the border' }, editions: [], steps: [step('SUBMIT')], comments: [{ id: id('c033', 1), name: name(people[0]), text: 'Who pays in the second year?', madeAt: '2015-05-01T09:00:00Z', answer: null, answeredBy: null }, { id: id('c033', 2), name: name(people[2]), text: 'Say it shorter.', madeAt: '2015-05-01T09:00:00Z', answer: 'Done.', answeredBy: name(people[1]) }], possible: ['ENDORSE', 'RETURN'], mine: false, version: 2 },
]

const page = (items) => ({ items, next: null })

const open = (who, policy) => (who === 'clara' ? policy : { ...policy, draft: null, comments: [], possible: [], mine: false, steps: policy.steps.map((one) => ({ ...one, name: '' })) })

export function answer([noun, one, what, key, more], who) {
  const seen = (study) => (who === 'clara' ? study : { ...study, people: [], mine: [] })
  if (noun === 'study-invitations') return studies[0]
  if (noun === 'survey-answers') return answered([one, what])
  if (noun !== 'studies') return undefined
  if (!one) return page(studies.map(seen))
  if (what === 'review-progress' || what === 'assignments') return progress()
  if (what === 'policy-recommendations') return key ? open(who, policies.find((each) => each.id === key)) : page(policies.filter((each) => who === 'clara' || each.editions.length > 0).map((each) => open(who, each)))
  if (what === 'cafes') return page(studyCafes)
  if (what === 'surveys') return ofStudy([key, more])
  if (what === 'rankings') return key ? rankings.find((each) => each.id === key) : page(rankings)
  if (what === 'projects' && (more === 'reviews' || more === 'review' || more === 'reconciliation')) return reviews(key)
  if (what === 'projects') return key ? projects.find((each) => each.id === key) : page(projects)
  return seen(studies[0])
}
