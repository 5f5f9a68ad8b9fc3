import type { i18n as I18n, TFunction } from 'i18next'
import type { Texts } from '../i18n'

export interface Violation {
  field?: string
  message?: string
}

type Sentence = keyof Texts['violation']

/** Sizes of these count entries, of others letters. */
const LISTS = ['citations', 'clusterIds', 'criteria', 'domains', 'guests', 'identifiers', 'instruments', 'items', 'keywords', 'languages', 'levels', 'links', 'marks', 'milestones', 'nace', 'offerKeywords', 'offers', 'otherNames', 'papers', 'partners', 'projects', 'proofs', 'regions', 'requestKeywords', 'requests', 'roles', 'rounds', 'seeks', 'slots', 'tables', 'themes', 'uses', 'wishes']

/** What validators and services say, by their constraint; what is in brackets are its limits. */
const SENTENCES: [RegExp, Sentence, ('min' | 'max')[]][] = [
  [/^size must be between [01] and 2147483647$/, 'needed', []],
  [/^size must be between 0 and (\d+)$/, 'at-most-letters', ['max']],
  [/^size must be between (\d+) and 2147483647$/, 'at-least-letters', ['min']],
  [/^size must be between (\d+) and (\d+)$/, 'letters', ['min', 'max']],
  [/^must not be (?:blank|null|empty)$|^must say which|^is needed/, 'needed', []],
  [/^must be greater than or equal to (-?\d+)$/, 'at-least', ['min']],
  [/^must be less than or equal to (-?\d+)$/, 'at-most', ['max']],
  [/^must be an http or https address$/, 'web-address', []],
  [/^must be a domain/, 'domain', []],
  [/^must be a well-formed email address$/, 'email', []],
  [/^must be after startsAt$|^must not be before the first day$/, 'after-start', []],
  [/^lies outside the event$/, 'outside-event', []],
  [/^must not be over$|^must be a (?:future date|date in the future)/, 'over', []],
  [/^overlaps /, 'overlaps', []],
  [/another table's, too$|^is that of |^hosts another table|twice$|^(?:is )?the same (?:organisation as|as in) line|^belong to several/, 'twice', []],
  [/^is no(?:t an?)? |^names? (?:no|an?|somebody who)\b.*(?:not exist|event|place|not have)|does not exist/, 'unknown', []],
]

const OF_LISTS: Partial<Record<Sentence, Sentence>> = { letters: 'entries', 'at-least-letters': 'at-least-entries', 'at-most-letters': 'at-most-entries' }

/** `tables[3].label` is about a label, `keywords[0].<list element>` about keywords. */
export const nameIn = (field: string): string => field.replace(/\.?<[^>]*>/g, '').replace(/\[[^\]]*\]/g, '').split('.').at(-1) ?? ''

const isElement = (field: string) => /\]?\.?<[^>]*>$|\]$/.test(field)

/** What is wrong, in the reader's language; of what nobody has words for, that something is. */
export function sentenceOf(t: TFunction, { field = '', message = '' }: Violation): string {
  for (const [pattern, sentence, limits] of SENTENCES) {
    const found = pattern.exec(message)
    if (!found) continue
    const counts = LISTS.includes(nameIn(field)) && !isElement(field) ? (OF_LISTS[sentence] ?? sentence) : sentence
    return t(`violation.${counts}`, Object.fromEntries(limits.map((limit, n) => [limit, Number(found[n + 1])])) as { min: number; max: number })
  }
  return t('violation.otherwise')
}

/** Under which words fields stand on screens, the first that this one has. */
export const FIELDS: Record<string, string[]> = {
  activities: ['funding.activities'],
  addressee: ['study.addressee'],
  amount: ['funding.to-pay', 'funding.claim-amount'],
  amountRule: ['funding.amount-rule'],
  answerBy: ['registry.answer-until'],
  applicants: ['funding.applicants'],
  briefing: ['cafe.column.briefing'],
  budget: ['funding.budget'],
  callId: ['funding.calls'],
  capacity: ['event.capacity'],
  citations: ['study.cite'],
  clusterId: ['registry.which-cluster', 'announcement.which-cluster'],
  clusterIds: ['registry.partners', 'registry.invited', 'managers.takes-part'],
  comment: ['study.comment', 'funding.comment'],
  country: ['session.organisation-country'],
  criteria: ['study.criteria', 'funding.criteria'],
  day: ['study.day'],
  deadline: ['funding.deadline'],
  declared: ['funding.declared'],
  delegates: ['registry.delegates'],
  description: ['event.description', 'registry.description'],
  direction: ['study.direction-label'],
  dismissal: ['study.dismissal'],
  domains: ['registry.domains'],
  email: ['session.email'],
  endsAt: ['event.ends'],
  eventId: ['event.events'],
  familyName: ['session.family-name'],
  givenName: ['session.given-name'],
  group: ['surveys.group'],
  headline: ['people.headline'],
  heldOn: ['managers.held-on'],
  hostId: ['cafe.column.host'],
  identifiers: ['managers.numbers'],
  instrument: ['cafe.instrument-word', 'study.instrument-label'],
  instruments: ['study.instruments'],
  introduction: ['surveys.introduction'],
  items: ['managers.agenda'],
  judgement: ['study.decision'],
  judgements: ['study.decision'],
  keywords: ['people.offers'],
  kind: ['session.organisation-kind'],
  label: ['cafe.column.label', 'common.table'],
  languages: ['people.languages'],
  link: ['study.step-link', 'funding.papers'],
  mandate: ['registry.mandate'],
  marks: ['study.marks', 'funding.your-assessment'],
  maximum: ['funding.maximum'],
  message: ['meeting.message', 'registry.campaign-message'],
  milestones: ['study.timeline'],
  minutes: ['managers.agenda'],
  nace: ['people.nace'],
  name: ['registry.alliance-name', 'session.organisation-name'],
  note: ['registry.answer-note', 'study.step-note'],
  nuts: ['study.region', 'cafe.guest.region'],
  offerKeywords: ['people.keywords'],
  offers: ['people.offers'],
  offerHours: ['waiting.hours'],
  organisation: ['people.organisation'],
  organisationId: ['people.organisation'],
  otherNames: ['managers.other-names'],
  papers: ['funding.papers'],
  partners: ['study.partners'],
  place: ['cafe.place', 'event.room'],
  preferredSlotId: ['meeting.preferred-slot'],
  priority: ['meeting.priority'],
  proofs: ['funding.proofs'],
  purpose: ['funding.purpose'],
  question: ['study.question', 'cafe.questions'],
  questionnaire: ['surveys.what'],
  questions: ['surveys.what'],
  reason: ['registry.reason', 'study.reconcile-reason', 'funding.reason'],
  recommended: ['funding.recommended'],
  region: ['cafe.guest.region'],
  regions: ['study.regions'],
  requestKeywords: ['people.keywords'],
  requested: ['funding.requested'],
  requests: ['people.seeks'],
  role: ['registry.role-label'],
  roles: ['study.invite-roles'],
  room: ['event.room'],
  rounds: ['cafe.questions'],
  seats: ['cafe.column.seats'],
  seeks: ['people.seeks'],
  sendAt: ['announcement.when'],
  since: ['registry.first-day'],
  slotId: ['meeting.preferred-slot'],
  slots: ['event.slots'],
  stage: ['registry.stage-label'],
  startsAt: ['event.starts', 'move.start'],
  statement: ['cafe.statement', 'study.statement'],
  strength: ['study.strength-label'],
  subject: ['announcement.subject'],
  tables: ['event.tables'],
  task: ['study.partners'],
  text: ['announcement.text', 'registry.agreement-text', 'cafe.text', 'funding.ask'],
  theme: ['cafe.column.theme'],
  themes: ['cafe.themes'],
  title: ['event.title', 'study.title', 'registry.campaign-title'],
  unavailableSlotIds: ['people.availability'],
  until: ['registry.last-day'],
  usedFrom: ['funding.period'],
  usedOn: ['funding.uses'],
  usedUntil: ['funding.period'],
  uses: ['funding.uses'],
  value: ['managers.number'],
  venue: ['event.venue'],
  website: ['registry.website'],
  zone: ['event.zone'],
}

export type FieldNames = Partial<Record<string, string>>

/** What the screen calls a field; nothing where it has no word for it, rather than the name that the service has. */
export function nameOf(i18n: I18n, field: string, labels: FieldNames = {}): string | undefined {
  const top = field.replace(/[.[].*$/, '')
  const name = nameIn(field)
  const key = (FIELDS[name] ?? FIELDS[top] ?? []).find((one) => i18n.exists(one))
  return labels[name] ?? labels[top] ?? (key && i18n.t(key as never))
}
