import { Grid, Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answerOf, api, ifMatch } from '../api/client'
import { Panel } from '../design/Panel'
import { useTitle } from '../design/useTitle'
import { EventForm } from './EventForm'
import { useThisEvent } from './eventContext'
import { Publication } from './Publication'
import { SessionsEditor } from './SessionsEditor'
import { SlotsEditor } from './SlotsEditor'
import { TablesEditor } from './TablesEditor'

function Details() {
  const { t } = useTranslation()
  const event = useThisEvent()
  return (
    <Panel component="section" p="lg">
      <Title order={2} mb="md">
        {t('event.details')}
      </Title>
      <EventForm
        event={event}
        run={(body, version) => answerOf(api.PUT('/api/events/{id}', { params: { path: { id: event.id }, header: ifMatch(version) }, body }))}
        said={t('event.saved')}
      />
    </Panel>
  )
}

export function SetupPage() {
  const { t } = useTranslation()
  const event = useThisEvent()
  useTitle(t('event.setup'), event.title)
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 4 }} order={{ base: 1, md: 2 }}>
        <Publication event={event} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 8 }} order={{ base: 2, md: 1 }}>
        <Stack gap="lg">
          <Details />
          <SlotsEditor event={event} />
          <TablesEditor event={event} />
          <SessionsEditor event={event} />
        </Stack>
      </Grid.Col>
    </Grid>
  )
}
