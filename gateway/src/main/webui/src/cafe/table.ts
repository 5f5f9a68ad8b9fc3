/** The café as its guests see it; its wall is a screen of its own. */
export { CafePage } from './CafePage'
