import { Anchor, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useTitle } from '../design/useTitle'
import { useThisEvent } from '../event/eventContext'
import { AddFile } from './AddFile'
import { AddOne } from './AddOne'

export { managersWords as words } from '../registry/managersWords'

/** Organisers bring people: one by hand, or many from a file. */
export function AddPeoplePage() {
  const { t } = useTranslation()
  const event = useThisEvent()
  useTitle(t('adding.title'), event.title)
  return (
    <Stack gap="lg">
      <div>
        <Anchor component={Link} to={`/organise/${event.id}/participants`}>
          {t('people.participants')}
        </Anchor>
        <Title order={2}>{t('adding.title')}</Title>
        <Text c="dimmed">{t('adding.hint')}</Text>
      </div>
      <AddOne event={event} />
      <AddFile event={event} />
    </Stack>
  )
}
