import { later } from '../design/later'
import { withWords } from './laterForms'

const pages = () => withWords(import('../registryForms'))

/** Screens that are forms: nobody who only looks at the desk reads them. */
export const DuplicatesPage = later(async () => (await pages()).DuplicatesPage)
export const ImportPage = later(async () => (await pages()).ImportPage)
export const MergePage = later(async () => (await pages()).MergePage)
/** For administrators. */
export const SystemPage = later(async () => (await pages()).SystemPage)
export const WorkshopPage = later(async () => (await pages()).WorkshopPage)
/** Beside an entry, for who speaks for it. */
export const MergesOf = later(async () => (await pages()).MergesOf)
