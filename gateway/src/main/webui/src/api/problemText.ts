import type { TFunction } from 'i18next'
import type { Texts } from '../i18n'
import { isProblem, isUnreachable } from './problem'
import type { ProblemKind } from './types'

type Sentence = keyof Texts['problem']

/** Where a type of problem that the document names is told by another sentence than the one of its own name. */
export const OTHERWISE = {
  'bad-input': 'invalid',
  'body-too-large': 'too-large',
  'changed-meanwhile': 'stale',
  'deadline-passed': 'unavailable',
  'event-unknown': 'not-found',
  'headers-too-large': 'too-large',
  'login-unavailable': 'unavailable',
  'not-allowed': 'forbidden',
  'not-logged-in': 'signed-out',
  'not-registered': 'not-a-participant',
  overloaded: 'unavailable',
  'photo-not-an-image': 'photo-unfit',
  'photo-too-large': 'photo-unfit',
  'request-in-flight': 'in-flight',
  'request-timeout': 'unreachable',
  'stale-version': 'stale',
  'too-many-requests': 'too-many',
  'upstream-broke-off': 'unavailable',
  'upstream-timeout': 'unavailable',
  'upstream-unavailable': 'unavailable',
  // A person can do nothing to cause or mend these: they are our mistakes.
  'ambiguous-path': 'unknown',
  'internal-error': 'unknown',
  'interpreter-planned': 'unknown',
  'key-reused': 'unknown',
  // No screen lets the last chair go; what is about a campaign or an organisation says its own page, which alone reads those words.
  'other-domain': 'forbidden',
  'campaign-over': 'stale',
  'identifier-taken': 'invalid',
  'organisation-withdrawn': 'stale',
  'merge-changed-since': 'stale',
  'merge-undone': 'stale',
  'last-chair': 'unknown',
  'malformed-request': 'unknown',
  'method-not-allowed': 'unknown',
  'not-acceptable': 'unknown',
  'rebuild-incomplete': 'unknown',
  'still-parked': 'unknown',
  'too-deep': 'unknown',
  'two-credentials': 'unknown',
  'unsupported-encoding': 'unknown',
  'unsupported-media-type': 'unknown',
  'version-not-supported': 'unknown',
  'version-required': 'unknown',
} as const satisfies Partial<Record<ProblemKind, Sentence>>

/** Their screens alone read these sentences (study/names.ts, survey/useSurveyProblem.ts, funding/useFundingProblem.ts); elsewhere their status says enough. */
type OfStudies = keyof Texts['study']['problem'] | keyof Texts['survey']['problem'] | keyof Texts['funding']['problem']

/** Each type of the document has a sentence, or this does not check. */
type Forgotten = Exclude<ProblemKind, Sentence | keyof typeof OTHERWISE | OfStudies>
export type NoneForgotten = [Forgotten] extends [never] ? true : Forgotten

const OF_STATUS: Partial<Record<number, Sentence>> = {
  400: 'invalid',
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  412: 'stale',
  413: 'too-large',
  428: 'stale',
  429: 'too-many',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
}

/** What stands between may answer without a type, and a newer service with one that this client does not know. */
const sentenceOfStatus = (status: number): Sentence => OF_STATUS[status] ?? 'unknown'

/** What a person is told about a failure, chosen by the problem's type; of one that this client does not know, by its status. */
export function problemText(t: TFunction, error: unknown): string {
  if (isUnreachable(error)) return t('problem.unreachable')
  if (!isProblem(error)) return t('problem.unknown')
  const own = (OTHERWISE as Partial<Record<string, Sentence>>)[error.kind] ?? (error.kind as Sentence)
  return t([`problem.${own}`, `problem.${sentenceOfStatus(error.status)}`])
}
