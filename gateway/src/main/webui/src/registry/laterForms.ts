import { later } from '../design/later'
import { managersWords } from './managersWords'

/** With the words they use. */
export const withWords = async <T,>(reading: Promise<T>) => (await Promise.all([reading, managersWords()]))[0]

const forms = () => withWords(import('../allianceForms'))
const ofMembers = () => withWords(import('../memberForms'))

/** For managers of clusters and representatives of organisations: their forms are read when one is shown. */
export const EditOrganisation = later(async () => (await ofMembers()).EditOrganisation)
export const HistoryItems = later(async () => (await ofMembers()).HistoryItems)
export const MemberBooks = later(async () => (await ofMembers()).MemberBooks)
/** For everybody, with the words it uses, and without the forms. */
export const KnownAs = later(async () => (await withWords(import('./KnownAs'))).KnownAs)
export const ProposeAgreement = later(async () => (await forms()).ProposeAgreement)
export const StartAlliance = later(async () => (await forms()).StartAlliance)
export const StartCampaign = later(async () => (await forms()).StartCampaign)
export const WriteWorkshop = later(async () => (await forms()).WriteWorkshop)
export const WriteGroup = later(async () => (await forms()).WriteGroup)
export const TakeStep = later(async () => (await forms()).TakeStep)
