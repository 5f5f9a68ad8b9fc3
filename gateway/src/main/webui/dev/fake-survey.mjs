// Surveys of a study, for looking at screens while developing. Never shipped, never part of a test.
import { id } from './fake-data.mjs'

const text = (en, de = null) => ({ en, de, fr: null, it: null, sl: null })
const option = (code, en, de) => ({ code, text: text(en, de) })
const INSTRUMENTS = [option('PILOT', 'Pilot actions with small firms', 'Pilotaktionen mit kleinen Firmen'), option('PROMOTION', 'Cross-border promotion', 'Grenzüberschreitende Werbung'), option('STRATEGY', 'Internationalisation strategy', 'Internationalisierungsstrategie'), option('EVENT', 'Events', 'Veranstaltungen')]
const question = (code, kind, en, over = {}) => ({ code, kind, text: text(en), required: false, options: null, scale: null, visibleIf: null, ...over })

const questionnaire = {
  title: text('Instruments for small firms of the Alps', 'Instrumente für kleine Firmen der Alpen'),
  introduction: text('Six regions ask what helped small firms to go international. It takes five minutes.', 'Sechs Regionen fragen, was kleinen Firmen ins Ausland half. Es dauert fünf Minuten.'),
  questions: [
    question('KNOWS', 'SINGLE', 'Did your firm or cluster use one of the instruments?', { required: true, options: [option('YES', 'Yes, one or several', 'Ja, eines oder mehrere'), option('NO', 'No', 'Nein')] }),
    question('USED', 'MULTIPLE', 'Which ones?', { options: INSTRUMENTS, visibleIf: { join: 'ALL', tests: [{ question: 'KNOWS', values: ['YES'] }] } }),
    question('BEST', 'RANKING', 'In which order did they help?', { required: true, options: INSTRUMENTS }),
    question('HELPS', 'RATING', 'How much do events that last one day change?', { scale: 5 }),
    question('WHY', 'TEXT', 'Why?', { visibleIf: { join: 'ANY', tests: [{ question: 'HELPS', values: ['1', '2'] }, { question: 'KNOWS', values: ['NO'] }] } }),
  ],
}

const survey = (n, state, mode) => ({ id: id('5e4e', n), number: n, mode, state, questionnaire, sha256: state === 'DRAFT' ? null : 'c0ffee'.padEnd(64, '0'), openedAt: state === 'DRAFT' ? null : '2014-03-01T09:00:00Z', closedAt: state === 'CLOSED' ? '2014-04-01T09:00:00Z' : null, version: n })
export const surveys = [survey(1, 'CLOSED', 'ANONYMOUS'), survey(2, 'OPEN', 'CONFIDENTIAL'), survey(3, 'DRAFT', 'CONFIDENTIAL')]

const GROUPS = ['CLUSTERS', 'FIRMS', 'PUBLIC_AUTHORITIES']
const REGIONS = ['FRK2', 'FRC2', 'ITH1', 'AT33', 'CH02', 'DE13']
export const stakeholders = Array.from({ length: 18 }, (_, n) => ({ id: id('57a4', n + 1), reference: `S-${100 + n}`, name: ['Claire Dubois', 'Janez Novak', 'Maria Rossi'][n % 3], email: n % 4 === 3 ? null : `somebody-${n}@example.org`, language: ['fr', 'sl', 'it'][n % 3], group: GROUPS[n % 3], nuts: REGIONS[n % 6], invited: n !== 17, participation: ['COMPLETE', 'NONE', 'PARTIAL', 'REFUSED'][n % 4] }))

const rate = (group, nuts, asked, complete, partial, refused) => ({ group, nuts, asked, complete, partial, refused, rr1: complete / asked, rr2: (complete + partial) / asked })
const rates = [rate(null, null, 120, 81, 9, 6), ...GROUPS.map((group, n) => rate(group, null, 40, 25 + n, 3, 2)), ...REGIONS.map((nuts, n) => rate(null, nuts, 20, 10 + n, n % 3, 1))]
const row = (group, nuts, counts, total) => ({ group, nuts, counts, total })
const named = (values, rows) => rows.map((one) => ({ ...one, counts: one.counts.map((count, at) => ({ value: values[at], count })) }))
const questions = [
  { question: 'KNOWS', kind: 'SINGLE', told: true, values: ['YES', 'NO', 'NONE'], rows: [row(null, null, [61, 20, 0], 81), ...GROUPS.map((group, n) => row(group, null, n === 2 ? [null, null, 0] : [20 - n, 7 + n, 0], 27)), ...REGIONS.map((nuts, n) => row(null, nuts, n < 2 ? [null, null, null] : [8 + n, 5, 0], n < 2 ? null : 13 + n))] },
  { question: 'USED', kind: 'MULTIPLE', told: false, values: INSTRUMENTS.map(({ code }) => code), rows: [] },
  { question: 'BEST', kind: 'RANKING', told: true, values: [...INSTRUMENTS.map(({ code }) => code), 'NONE'], rows: [row(null, null, [34, 22, 14, 11, 0], 81), ...GROUPS.map((group) => row(group, null, [12, 8, null, null, 0], 27))] },
  { question: 'WHY', kind: 'TEXT', told: false, values: [], rows: [] },
]

/** By the last letter of the secret: an anonymous one, one that is closed, one that is answered; else one to answer. */
function sheet(secret) {
  const kind = secret.at(-1)
  return { mode: kind === 'a' ? 'ANONYMOUS' : 'CONFIDENTIAL', state: kind === 'c' ? 'CLOSED' : 'OPEN', language: 'de', questionnaire, answers: kind === 'b' ? [{ question: 'KNOWS', values: ['YES'] }, { question: 'BEST', values: ['PILOT'] }] : [], participation: kind === 'd' ? 'COMPLETE' : kind === 'b' ? 'PARTIAL' : 'NONE' }
}

const page = (items) => ({ items, next: null })

/** Of a study. */
export function ofStudy([surveyId, what]) {
  const one = surveys.find((each) => each.id === surveyId)
  if (!surveyId) return page(surveys)
  if (what === 'stakeholders') return page(one?.state === 'DRAFT' ? stakeholders.slice(0, 3).map((each) => ({ ...each, invited: false, participation: 'NONE' })) : stakeholders)
  if (what === 'results') return { surveyId, rates, questions: one?.state === 'CLOSED' ? questions.map((each) => ({ ...each, rows: named(each.values, each.rows) })) : [] }
  if (what === 'links') return { links: stakeholders.map((each) => ({ stakeholderId: each.id, secret: 'x'.repeat(32) })) }
  return one
}

/** By a secret address. */
export const answered = ([secret]) => sheet(secret)
