/** As what an organisation belongs to a cluster. */
export const ROLES = ['FULL', 'FOUNDING', 'ASSOCIATED', 'SUPPORTING'] as const
export type Role = (typeof ROLES)[number]
