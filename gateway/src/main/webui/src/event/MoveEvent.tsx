import { Button, Group, List, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent, ifMatch } from '../api/client'
import { useCommand } from '../api/command'
import type { EventView, MoveEvent as Move } from '../api/types'
import { Dialog } from '../design/Dialog'
import { useEdited } from '../draft/useEdited'
import { useTimes } from '../time/useTimes'
import { instantOf, isWallClock, LAST_MINUTE, localIn } from '../time/zone'

export const moveEvent = (eventId: string, body: Move, version: number, key: string) =>
  answerOf(api.POST('/api/events/{id}/move', { params: { path: { id: eventId }, header: { ...ifMatch(version), ...idempotent(key) } }, body }))

/** What the move would do, asked of the service that would do it. */
function useMovePreview(event: EventView, body: Move, enabled: boolean) {
  return useQuery({
    queryKey: ['event-move', event.id, event.version, body.startsAt, body.zone],
    queryFn: () => answerOf(api.POST('/api/events/{id}/move/preview', { params: { path: { id: event.id } }, body })),
    enabled,
    retry: false,
  })
}

function MoveDialog({ event, onClose }: { event: EventView; onClose: () => void }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const editing = useEdited(`move.${event.id}`, { start: localIn(event.zone, event.startsAt) }, event.version)
  const { start } = editing.value
  const close = editing.closing(onClose)
  const startsAt = isWallClock(start) ? instantOf(event.zone, start) : ''
  const elsewhere = startsAt !== '' && Date.parse(startsAt) !== Date.parse(event.startsAt)
  const body: Move = { startsAt, zone: event.zone }
  const preview = useMovePreview(event, body, elsewhere)
  const would = elsewhere ? preview.data : undefined
  const move = useCommand({
    run: (wish: Move, key) => moveEvent(event.id, wish, event.version, key),
    refreshes: [['event', event.id], ['events'], ['sessions', event.id], ['cafes', event.id]],
    notifyProblem: false,
    said: t('move.done'),
    onDone: (_, sent) => {
      editing.done({ start: localIn(event.zone, sent.startsAt) })
      onClose()
    },
  })
  const when = (from: string, until: string) => `${times.shortDay(from)} ${times.range(from, until)}`
  return (
    <Dialog
      title={t('move.title')}
      onClose={close}
      size="lg"
      error={move.error ?? preview.error}
      actions={
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('common.back')}
          </Button>
          <Button disabled={!would} loading={move.isPending} onClick={() => move.mutate({ ...body, meetingsMayChange: true })}>
            {t('move.now')}
          </Button>
        </Group>
      }
    >
      <Stack>
        <Text>{t('move.hint')}</Text>
        <TextInput type="datetime-local" max={LAST_MINUTE} label={t('move.start')} value={start} data-autofocus onChange={(e) => editing.put({ start: e.currentTarget.value })} />
        {would && (
          <Stack gap="xs" role="status">
            <Text fw={600}>{t('move.dates', { dates: times.dates(would.startsAt, would.endsAt), time: times.time(would.startsAt) })}</Text>
            <List>
              <List.Item>{t('move.slots', { count: would.slots })}</List.Item>
              {would.meetings > 0 && <List.Item>{t('move.meetings', { count: would.meetings })}</List.Item>}
              {would.items.map((item) => (
                <List.Item key={item.id}>
                  {item.title}: {when(item.startsAt, item.endsAt)}
                </List.Item>
              ))}
            </List>
          </Stack>
        )}
      </Stack>
    </Dialog>
  )
}

/** Another start for the event and all that stands in it. */
export function MoveEvent({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const [opened, { open, close }] = useDisclosure()
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('move.title')}
      </Button>
      {opened && <MoveDialog event={event} onClose={close} />}
    </>
  )
}
