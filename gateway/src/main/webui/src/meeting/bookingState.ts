import { isProblem } from '../api/problem'

/** The refusals after which another slot may do. */
const CHOOSE_AGAIN = ['slot-taken', 'no-free-table', 'person-busy']

export const mustChooseAgain = (error: unknown) => isProblem(error, ...CHOOSE_AGAIN)
