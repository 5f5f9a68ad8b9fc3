/** Where a survey is made: by those who work on its study. */
export { InterviewPage } from './survey/InterviewPage'
export { SurveyPage } from './survey/SurveyPage'
export { SurveysPage } from './survey/SurveysPage'
export { words } from './survey/deskWords'
