/** What managers of clusters do. Readers of the registry do not read it. */
export { ProposeAgreement } from './registry/ProposeAgreement'
export { StartAlliance } from './registry/StartAlliance'
export { StartCampaign } from './sectorgroup/StartCampaign'
export { WriteWorkshop } from './workshop/WriteWorkshop'
export { WriteGroup } from './sectorgroup/WriteGroup'
export { TakeStep } from './registry/TakeStep'
