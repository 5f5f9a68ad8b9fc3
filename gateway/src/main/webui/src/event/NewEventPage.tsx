import { Container, Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { Panel } from '../design/Panel'
import { NotYours } from '../design/NotYours'
import { useGoOn } from '../design/useGoOn'
import { useTitle } from '../design/useTitle'
import { organises, useSession } from '../session/useSession'
import { EventForm } from './EventForm'

export function NewEventPage() {
  const { t } = useTranslation()
  const goOn = useGoOn()
  useTitle(t('event.new'))
  const { data: session } = useSession()
  if (!organises(session)) return <NotYours />
  return (
    <Container size="md" px="md" pt="xl">
      <Stack>
        <Title>{t('event.new')}</Title>
        <Panel p="lg">
          <EventForm
            run={(body, _version, key) => answerOf(api.POST('/api/events', { params: { header: idempotent(key) }, body }))}
            onSaved={({ id }) => goOn(`/organise/${id}`)}
          />
        </Panel>
      </Stack>
    </Container>
  )
}
