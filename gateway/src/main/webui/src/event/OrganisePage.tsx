import { Button, Container, Group, Stack, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Empty, Loaded } from '../design/States'
import { NotYours } from '../design/NotYours'
import { useTitle } from '../design/useTitle'
import { organises, useSession } from '../session/useSession'
import { EventList } from './EventList'
import { useOrganisedEvents } from './eventQueries'

export function OrganisePage() {
  const { t } = useTranslation()
  const events = useOrganisedEvents()
  useTitle(t('event.organise'))
  const { data: session } = useSession()
  const create = (
    <Button component={Link} to="/organise/new" leftSection={<IconPlus size={20} aria-hidden />}>
      {t('event.new')}
    </Button>
  )
  if (!organises(session)) return <NotYours />
  return (
    <Container size="lg" px="md" pt="xl">
      <Stack gap="xl">
        <Group justify="space-between">
          <Title>{t('event.organised')}</Title>
          {create}
        </Group>
        <Loaded query={events}>
          {(all) =>
            all.length === 0 ? (
              <Empty title={t('event.none-organised')} action={create}>
                {t('event.none-organised-hint')}
              </Empty>
            ) : (
              <>
                <EventList title={t('event.drafts')} events={all.filter(({ status }) => status === 'DRAFT')} address={({ id }) => `/organise/${id}`} />
                <EventList title={t('event.published')} events={all.filter(({ status }) => status !== 'DRAFT')} address={({ id }) => `/organise/${id}`} />
              </>
            )
          }
        </Loaded>
      </Stack>
    </Container>
  )
}
