import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SurveyMode } from '../api/types'
import { Panel } from '../design/Panel'

/** What a survey promises, in words that are true. */
export function SurveyPromise({ mode }: { mode: SurveyMode }) {
  const { t } = useTranslation()
  return (
    <Panel>
      <Text fw={600}>{t(`survey.mode.${mode}`)}</Text>
      <Text c="dimmed">{t(`survey.promise.${mode}`)}</Text>
    </Panel>
  )
}
