/** The café as its guests see it. */
export { CafePage } from './CafePage'
export { WallPage } from './WallPage'
