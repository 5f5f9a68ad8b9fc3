/** Long forms of the registry, each a screen of its own: for who looks after entries and groups. */
export { DuplicatesPage } from './duplicate/DuplicatesPage'
export { MergePage } from './duplicate/MergePage'
export { MergesOf } from './duplicate/MergesOf'
export { ImportPage } from './sheet/ImportPage'
export { WorkshopPage } from './workshop/WorkshopPage'
export { SystemPage } from './system/SystemPage'
