import { later } from '../design/later'

const forms = () => import('../studyForms')

/** For those who lead a study: their forms are read when one is shown. */
export const ImportProjects = later(async () => (await forms()).ImportProjects)
export const WriteRecommendation = later(async () => (await forms()).WriteRecommendation)
export const WriteStudy = later(async () => (await forms()).WriteStudy)
