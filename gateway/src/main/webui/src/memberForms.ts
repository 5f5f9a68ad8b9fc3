/** Long forms with pickers, for who speaks for an organisation or keeps the books of a cluster; and what happened to both. */
export { EditOrganisation } from './membership/EditOrganisation'
export { HistoryItems } from './membership/HistoryItems'
export { MemberBooks } from './membership/MemberBooks'
