import { isProblem } from '../api/problem'
import type { ProblemKind } from '../api/types'

/** The refusals after which another slot may do. */
const CHOOSE_AGAIN: ProblemKind[] = ['slot-taken', 'no-free-table', 'person-busy']

export const mustChooseAgain = (error: unknown) => isProblem(error, ...CHOOSE_AGAIN)
