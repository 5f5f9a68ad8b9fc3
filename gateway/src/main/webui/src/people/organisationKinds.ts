export const ORGANISATION_KINDS = ['COMPANY', 'INSTITUTE', 'UNIVERSITY', 'AUTHORITY', 'INVESTOR'] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]
