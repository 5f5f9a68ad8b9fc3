import type { TFunction } from 'i18next'
import { isProblem, isUnreachable } from './problem'

const KNOWN = [
  'slot-taken',
  'no-common-slot',
  'no-free-table',
  'capacity-full',
  'already-registered',
  'person-busy',
  'needs-acceptance',
  'login-unknown',
  'request-not-pending',
  'already-a-guest',
  'cafe-cannot-be-seated',
  'clock-elsewhere',
  'no-plan-of-seats',
  'wishes-cannot-be-kept',
  'repair-outdated',
  'repair-closed',
  'nothing-to-reopen',
  'nothing-to-repair',
  'slot-begun',
  'already-placed',
] as const

type Known = (typeof KNOWN)[number]

const isKnown = (kind: string): kind is Known => (KNOWN as readonly string[]).includes(kind)

/** What a person is told about a failure, chosen by the problem's type. */
export function problemText(t: TFunction, error: unknown): string {
  if (isUnreachable(error)) return t('problem.unreachable')
  if (!isProblem(error)) return t('problem.unknown')
  if (isKnown(error.kind)) return t(`problem.${error.kind}`)
  switch (error.status) {
    case 400:
      return t('problem.invalid')
    case 401:
      return t('problem.signed-out')
    case 403:
      return t('problem.forbidden')
    case 404:
      return t('problem.not-found')
    case 412:
    case 428:
      return t('problem.stale')
    case 429:
      return t('problem.too-many')
    default:
      return t('problem.unknown')
  }
}
