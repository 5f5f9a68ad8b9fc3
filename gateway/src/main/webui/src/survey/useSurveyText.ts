import { useTranslation } from 'react-i18next'
import type { SurveyText } from '../api/types'

type Tongue = keyof SurveyText

const isTongue = (language: string, text: SurveyText): language is Tongue => Object.hasOwn(text, language)

/** A text of a survey as the screens speak; where that language is missing, in English. */
export function useSurveyText(): (text: SurveyText) => string {
  const { i18n } = useTranslation()
  return (text) => (isTongue(i18n.language, text) && text[i18n.language]) || text.en
}
