/** What managers of clusters fill in. Readers of the registry do not read it. */
export { LeaveAlliance } from './registry/LeaveAlliance'
export { ProposeAgreement } from './registry/ProposeAgreement'
export { StartAlliance } from './registry/StartAlliance'
