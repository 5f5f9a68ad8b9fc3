import { Container, Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { WriteEvent } from '../api/types'
import { Panel } from '../design/Panel'
import { NotYours } from '../design/NotYours'
import { useTitle } from '../design/useTitle'
import { organises, useSession } from '../session/useSession'
import { EventForm } from './EventForm'

export function NewEventPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const create = useCommand({
    run: (body: WriteEvent, key) => answerOf(api.POST('/api/events', { params: { header: idempotent(key) }, body })),
    refreshes: [['events']],
    notifyProblem: false,
  })
  useTitle(t('event.new'))
  const { data: session } = useSession()
  if (!organises(session)) return <NotYours to="/events" />
  return (
    <Container size="md" px="md" pt="xl">
      <Stack>
        <Title>{t('event.new')}</Title>
        <Panel p="lg">
          <EventForm busy={create.isPending} error={create.error} onSave={(event, editing) =>
              create.mutate(event, {
                onSuccess: ({ id }) => {
                  editing.discard()
                  void navigate(`/organise/${id}`)
                },
              })
            }
           />
        </Panel>
      </Stack>
    </Container>
  )
}
