import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import { loginAddress } from '../api/queries'
import type { EventView } from '../api/types'
import { later } from '../design/later'
import { Panel } from '../design/Panel'
import { useGoOn } from '../design/useGoOn'
import { Confirm } from '../laterDialogs'
import { useSession } from '../session/useSession'

/** Read where an event is full. */
const Waitlist = later(async () => {
  const part = await import('./Waitlist')
  await part.words()
  return part.Waitlist
})

function Places({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const left = event.placesLeft
  const words = left > 0 ? t('event.places-left', { count: left }) : t('event.full')
  return (
    <Stack gap={4}>
      <Text fw={600} className="numeric">
        {words}
      </Text>
      <Progress value={(100 * event.taken) / Math.max(1, event.capacity)} aria-label={words} color={left > 0 ? 'glacier' : 'sign.6'} />
    </Stack>
  )
}

function Withdraw({ event, participantId }: { event: EventView; participantId: string }) {
  const { t } = useTranslation()
  const [opened, { open, close }] = useDisclosure()
  const withdraw = useCommand({
    run: () =>
      answerOf(api.DELETE('/api/events/{id}/participants/{participantId}', { params: { path: { id: event.id, participantId } } })),
    refreshes: [['event', event.id], ['events'], ['agenda', event.id], ['requests', event.id]],
    said: t('event.withdrawn'),
    onDone: close,
  })
  return (
    <>
      <Button variant="subtle" color="red" onClick={open}>
        {t('event.withdraw')}
      </Button>
      <Confirm opened={opened} title={t('event.withdraw-title')} yes={t('event.withdraw')} busy={withdraw.isPending} onYes={() => withdraw.mutate()} onClose={close}>
        {t('event.withdraw-text')}
      </Confirm>
    </>
  )
}

function Register({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const goOn = useGoOn()
  const register = useCommand({
    run: (_: object, key) =>
      answerOf(api.POST('/api/events/{id}/participants', { params: { path: { id: event.id }, header: idempotent(key) }, body: {} })),
    refreshes: [['event', event.id], ['events']],
    said: t('event.registered'),
    onDone: () => goOn(`/events/${event.id}/profile`),
  })
  if (event.placesLeft === 0)
    return (
      // Its room is kept while it is read, for what stands below would jump.
      <div style={{ minHeight: 150 }}>
        <Waitlist event={event} />
      </div>
    )
  if (!event.registrationOpen) return <Text c="dimmed">{t('event.closed')}</Text>
  return (
    <Button size="md" loading={register.isPending} onClick={() => register.mutate({})}>
      {t('event.register')}
    </Button>
  )
}

export function Registration({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const { data: session } = useSession()
  if (event.status === 'CANCELLED')
    return (
      <Panel role="status">
        <Text fw={700}>{t('event.was-cancelled')}</Text>
        <Text>{event.myParticipantId ? t('event.was-cancelled-mine') : t('event.was-cancelled-text')}</Text>
      </Panel>
    )
  return (
    <Panel>
      <Stack>
        <Places event={event} />
        {event.myParticipantId ? (
          <Group justify="space-between">
            <Text>{t('event.you-take-part')}</Text>
            <Withdraw event={event} participantId={event.myParticipantId} />
          </Group>
        ) : session?.authenticated ? (
          <Register event={event} />
        ) : (
          <Button component="a" href={loginAddress()} size="md">
            {t('event.login-to-register')}
          </Button>
        )}
      </Stack>
    </Panel>
  )
}
