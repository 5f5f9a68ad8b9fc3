import type { Problem, ProblemKind } from './types'

const TYPE_PREFIX = 'https://cordee.eu/problems/'

/** A refusal by a service (RFC 9457). Switch on `kind`, never on text. */
export class ProblemError extends Error {
  /** As the document names it; a newer service may name another, and what stands between may name none. */
  readonly kind: ProblemKind | `status-${number}`

  constructor(
    readonly status: number,
    readonly problem: Partial<Problem>,
  ) {
    super(problem.title ?? `HTTP ${status}`)
    this.name = 'ProblemError'
    this.kind = problem.type?.startsWith(TYPE_PREFIX) ? (problem.type.slice(TYPE_PREFIX.length) as ProblemKind) : `status-${status}`
  }
}

export function isProblem(error: unknown, ...kinds: ProblemKind[]): error is ProblemError {
  return error instanceof ProblemError && (kinds.length === 0 || kinds.some((kind) => kind === error.kind))
}

/** No answer at all: offline, or the gateway is unreachable. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError
}

/**
 * Worth asking again: the outcome is unknown or the refusal is a passing one. A request that is still in flight is both: only
 * its key will tell what became of it.
 */
export function isPassing(error: unknown): boolean {
  if (isProblem(error, 'request-in-flight', 'deadline-passed')) return true
  return isUnreachable(error) || (error instanceof ProblemError && [429, 502, 503, 504].includes(error.status))
}
