import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { EventView } from '../api/types'
import { Confirm } from '../design/Confirm'
import { Panel } from '../design/Panel'

function useTransition(event: EventView, verb: 'publication' | 'cancellation', said: string) {
  return useCommand({
    run: (_: object, key) =>
      answerOf(api.POST(`/api/events/{id}/${verb}`, { params: { path: { id: event.id }, header: idempotent(key) } })),
    refreshes: [['event', event.id], ['events']],
    said,
  })
}

function Draft({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const publish = useTransition(event, 'publication', t('event.is-published'))
  const missing = [event.slots.length === 0 && t('event.missing-slots'), event.tables.length === 0 && t('event.missing-tables')].filter((x) => x !== false)
  return (
    <>
      <Text>{t('event.draft-hint')}</Text>
      {missing.length > 0 && (
        <List>
          {missing.map((words) => (
            <List.Item key={words}>{words}</List.Item>
          ))}
        </List>
      )}
      <Button loading={publish.isPending} onClick={() => publish.mutate({})}>
        {t('event.publish')}
      </Button>
    </>
  )
}

function Published({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const [opened, { open, close }] = useDisclosure()
  const cancel = useTransition(event, 'cancellation', t('event.is-cancelled'))
  return (
    <>
      <Text className="numeric">{t('event.taken-of', { taken: event.taken, capacity: event.capacity })}</Text>
      <Button component={Link} to={`/events/${event.id}`} variant="light">
        {t('event.as-participant')}
      </Button>
      <Button variant="subtle" color="red" onClick={open}>
        {t('event.cancel')}
      </Button>
      <Confirm
        opened={opened}
        title={t('event.cancel-title')}
        yes={t('event.cancel')}
        busy={cancel.isPending}
        onYes={() => cancel.mutate({}, { onSettled: close })}
        onClose={close}
      >
        {t('event.cancel-text')}
      </Confirm>
    </>
  )
}

export function Publication({ event }: { event: EventView }) {
  const { t } = useTranslation()
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Group justify="space-between">
          <Title order={2}>{t(`event.status.${event.status}`)}</Title>
        </Group>
        {event.status === 'DRAFT' && <Draft event={event} />}
        {event.status === 'PUBLISHED' && <Published event={event} />}
        {event.status === 'CANCELLED' && <Text>{t('event.cancelled-hint')}</Text>}
      </Stack>
    </Panel>
  )
}
