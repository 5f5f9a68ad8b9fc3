/** The café as who runs it sees it. */
export { CafesPage } from './CafesPage'
export { DeskPage } from './DeskPage'
export { FindingsPage } from './FindingsPage'
export { ScreenPage } from './ScreenPage'
