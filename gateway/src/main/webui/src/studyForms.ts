/** What leads of studies write. Readers do not read it. */
export { ImportProjects } from './study/ImportProjects'
export { WriteRecommendation } from './study/WriteRecommendation'
export { WriteStudy } from './study/WriteStudy'
