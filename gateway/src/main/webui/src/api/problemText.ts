import type { TFunction } from 'i18next'
import type { Texts } from '../i18n'
import { isProblem, isUnreachable } from './problem'
import type { ProblemKind } from './types'

type Sentence = keyof Texts['problem']

/** What a person is told about each type of problem that the document names, with the next step; none is forgotten, or the types do not check. */
export const SENTENCES: Record<ProblemKind, Sentence> = {
  'already-a-guest': 'already-a-guest',
  'already-placed': 'already-placed',
  'already-registered': 'already-registered',
  'already-requested': 'already-requested',
  'already-signed-up': 'already-signed-up',
  'bad-input': 'invalid',
  'body-too-large': 'too-large',
  'cafe-cannot-be-seated': 'cafe-cannot-be-seated',
  'cafe-has-begun': 'cafe-has-begun',
  'cafe-is-over': 'cafe-is-over',
  'capacity-below-taken': 'capacity-below-taken',
  'capacity-full': 'capacity-full',
  'changed-meanwhile': 'stale',
  'cluster-has-members': 'cluster-has-members',
  'clock-elsewhere': 'clock-elsewhere',
  'cross-site': 'cross-site',
  'deadline-passed': 'unavailable',
  'email-taken': 'email-taken',
  'event-cancelled': 'event-cancelled',
  'event-not-published': 'event-not-published',
  'event-unknown': 'not-found',
  'evidence-left-out': 'evidence-left-out',
  'finding-no-longer-stands': 'finding-no-longer-stands',
  'headers-too-large': 'too-large',
  'last-manager': 'last-manager',
  'last-organiser': 'last-organiser',
  'login-unknown': 'login-unknown',
  'login-unavailable': 'unavailable',
  'meeting-closed': 'meeting-closed',
  'meetings-would-change': 'meetings-would-change',
  'mirror-request': 'mirror-request',
  'needs-acceptance': 'needs-acceptance',
  'no-common-slot': 'no-common-slot',
  'no-free-interpreter': 'no-free-interpreter',
  'no-free-table': 'no-free-table',
  'no-plan-of-seats': 'no-plan-of-seats',
  'no-proof': 'no-proof',
  'not-a-participant': 'not-a-participant',
  'not-allowed': 'forbidden',
  'not-found': 'not-found',
  'not-logged-in': 'signed-out',
  'not-registered': 'not-a-participant',
  'nothing-to-reopen': 'nothing-to-reopen',
  'nothing-to-repair': 'nothing-to-repair',
  'nothing-to-schedule': 'nothing-to-schedule',
  'only-a-what-if': 'only-a-what-if',
  'only-in-draft': 'only-in-draft',
  'organisation-in-use': 'organisation-in-use',
  overloaded: 'unavailable',
  'person-busy': 'person-busy',
  'photo-differs': 'photo-differs',
  'photo-not-an-image': 'photo-unfit',
  'photo-too-large': 'photo-unfit',
  'registration-closed': 'registration-closed',
  'repair-closed': 'repair-closed',
  'repair-outdated': 'repair-outdated',
  'request-closed': 'request-closed',
  'request-expired': 'request-expired',
  'request-in-flight': 'in-flight',
  'request-timeout': 'unreachable',
  'room-taken': 'room-taken',
  'slot-begun': 'slot-begun',
  'slot-taken': 'slot-taken',
  'stale-version': 'stale',
  'timetable-not-ready': 'timetable-not-ready',
  'too-many-calendar-feeds': 'too-many-calendar-feeds',
  'too-many-organisations': 'too-many-organisations',
  'too-many-photos': 'too-many-photos',
  'too-many-requests': 'too-many',
  unavailable: 'unavailable',
  'upstream-broke-off': 'unavailable',
  'upstream-timeout': 'unavailable',
  'upstream-unavailable': 'unavailable',
  'wishes-cannot-be-kept': 'wishes-cannot-be-kept',
  'wrong-status': 'wrong-status',
  // A person can do nothing to cause or mend these: they are our mistakes.
  'ambiguous-path': 'unknown',
  'internal-error': 'unknown',
  'interpreter-planned': 'unknown',
  'key-reused': 'unknown',
  'malformed-request': 'unknown',
  'method-not-allowed': 'unknown',
  'not-acceptable': 'unknown',
  'rebuild-incomplete': 'unknown',
  'too-deep': 'unknown',
  'two-credentials': 'unknown',
  'unsupported-encoding': 'unknown',
  'unsupported-media-type': 'unknown',
  'version-not-supported': 'unknown',
  'version-required': 'unknown',
}

const isKnown = (kind: string): kind is ProblemKind => Object.hasOwn(SENTENCES, kind)

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

/** What a person is told about a failure, chosen by the problem's type. */
export function problemText(t: TFunction, error: unknown): string {
  if (isUnreachable(error)) return t('problem.unreachable')
  if (!isProblem(error)) return t('problem.unknown')
  return t(`problem.${isKnown(error.kind) ? SENTENCES[error.kind] : sentenceOfStatus(error.status)}`)
}
