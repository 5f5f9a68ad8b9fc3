/** Vouchers: calls, which everybody reads, and what applicants, assessors and managers do with them. */
export { CallPage } from './funding/CallPage'
export { CallsPage } from './funding/CallsPage'
export { FundingDeskPage } from './funding/FundingDeskPage'
export { VoucherPage } from './funding/VoucherPage'
export { words } from './funding/words'
