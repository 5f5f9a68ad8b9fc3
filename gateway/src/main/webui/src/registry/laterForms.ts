import { later } from '../design/later'

const forms = () => import('../allianceForms')

/** For managers of clusters: their forms are read when one is shown. */
export const LeaveAlliance = later(async () => (await forms()).LeaveAlliance)
export const ProposeAgreement = later(async () => (await forms()).ProposeAgreement)
export const StartAlliance = later(async () => (await forms()).StartAlliance)
