/** Where those who are asked answer a survey, mostly on a phone: nothing else is read for it. */
export { AnswerPage } from './survey/AnswerPage'
export { words } from './survey/words'
