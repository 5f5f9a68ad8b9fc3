import { Textarea, TextInput } from '@mantine/core'
import type { SurveyText } from '../api/types'

const MOST = 1_000

interface TextFieldProps {
  label: string
  value: SurveyText | null
  /** In which language it is written. */
  tongue: keyof SurveyText
  required?: boolean
  several?: boolean
  onChange: (text: SurveyText) => void
}

const NOTHING: SurveyText = { en: '', de: null, fr: null, it: null, sl: null }

/** One text of a survey in the language that is being written; the English one shows through where another is missing. */
export function TextField({ label, value, tongue, required = false, several = false, onChange }: TextFieldProps) {
  const text = value ?? NOTHING
  const common = {
    label,
    required: required && tongue === 'en',
    maxLength: MOST,
    value: text[tongue] ?? '',
    placeholder: tongue === 'en' ? undefined : text.en,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => onChange({ ...text, [tongue]: tongue === 'en' ? currentTarget.value : currentTarget.value || null }),
  }
  return several ? <Textarea autosize minRows={2} {...common} /> : <TextInput flex={1} miw={160} {...common} />
}
