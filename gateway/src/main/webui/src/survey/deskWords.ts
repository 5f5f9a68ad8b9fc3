import { speakAlso, type Texts } from '../i18n'
import { words as ofStudies } from '../study/words'
import { words as ofSurveys } from './words'

const TEXTS = import.meta.glob<Partial<Texts>>('../i18n/*/texts.json', { query: '?part=surveys', import: 'default' })

/** What is said where a survey is made: also all that those read who answer it, and what studies say. */
export const words = async () => {
  await Promise.all([ofStudies(), ofSurveys(), speakAlso('surveys', Object.fromEntries(Object.entries(TEXTS).map(([path, read]) => [path.replace('../i18n/', './'), read])))])
}
