import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Panel } from '../design/Panel'

/** Of a cancelled event; what it took along stands below, each where it would have been. */
export function CalledOff() {
  const { t } = useTranslation()
  return (
    <Panel>
      <Title order={2} size="h3">
        {t('event.was-cancelled')}
      </Title>
      <Text>{t('event.was-cancelled-mine')}</Text>
    </Panel>
  )
}
