import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import { isProblem } from '../api/problem'
import type { EventView, Waiting } from '../api/types'
import { Loaded, Loading } from '../design/States'
import { useGoOn } from '../design/useGoOn'
import { useTimes } from '../time/useTimes'

export { words } from '../notice/choiceWords'

/** Others leave and offers end: who looks sees it without asking. */
const LOOKS_AGAIN = 30_000

/** How I stand, or `null` where I do not wait. */
function useMyWaiting(eventId: string) {
  return useQuery({
    queryKey: ['waiting', eventId, 'me'],
    queryFn: async () => {
      try {
        return await answerOf(api.GET('/api/events/{id}/waitlist/me', { params: { path: { id: eventId } } }))
      } catch (error) {
        if (isProblem(error) && error.status === 404) return null
        throw error
      }
    },
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'EXPIRED' ? LOOKS_AGAIN : false),
  })
}

function useWaitlist(event: EventView) {
  const { t } = useTranslation()
  const goOn = useGoOn()
  const path = { id: event.id }
  const refreshes = [['waiting', event.id], ['event', event.id], ['events']]
  const join = useCommand({ run: (_: object, key) => answerOf(api.POST('/api/events/{id}/waitlist', { params: { path, header: idempotent(key) } })), refreshes })
  const accept = useCommand({
    run: (_: object, key) => answerOf(api.POST('/api/events/{id}/waitlist/me/acceptance', { params: { path, header: idempotent(key) } })),
    refreshes,
    said: t('event.registered'),
    onDone: () => goOn(`/events/${event.id}/profile`),
  })
  const leave = useCommand({ run: () => answerOf(api.DELETE('/api/events/{id}/waitlist/me', { params: { path } })), refreshes, said: t('waitlist.left') })
  return { join, accept, leave }
}

function Join({ event, does, missed }: { event: EventView; does: ReturnType<typeof useWaitlist>; missed: boolean }) {
  const { t } = useTranslation()
  if (!event.registrationOpen) return <Text c="dimmed">{t('event.closed')}</Text>
  return (
    <>
      <Text mb="sm">{t(missed ? 'waitlist.missed' : 'waitlist.text')}</Text>
      <Button size="md" loading={does.join.isPending} onClick={() => does.join.mutate({})}>
        {t('waitlist.join')}
      </Button>
    </>
  )
}

function Standing({ event, mine, does }: { event: EventView; mine: Waiting; does: ReturnType<typeof useWaitlist> }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const until = mine.offeredUntil
  if (mine.state === 'OFFERED' && until)
    return (
      <>
        <div role="status">
          <Text fw={700}>{t('waitlist.offered')}</Text>
          <Text mb="sm">{t('waitlist.offered-until', { time: `${times.shortDay(until)}, ${times.time(until)}` })}</Text>
        </div>
        <Group gap="xs">
          <Button size="md" loading={does.accept.isPending} onClick={() => does.accept.mutate({})}>
            {t('waitlist.accept')}
          </Button>
          <Button variant="subtle" color="red" loading={does.leave.isPending} onClick={() => does.leave.mutate()}>
            {t('waitlist.decline')}
          </Button>
        </Group>
      </>
    )
  return (
    <>
      <div role="status">
        <Text fw={700} className="numeric">
          {t('waitlist.position', { position: mine.position })}
        </Text>
        <Text mb="sm">{t('waitlist.told')}</Text>
      </div>
      <Button variant="subtle" color="red" loading={does.leave.isPending} onClick={() => does.leave.mutate()}>
        {t('waitlist.leave')}
      </Button>
    </>
  )
}

/** Of an event that is full: who wants a place waits for one, and takes it when it is offered. */
export function Waitlist({ event }: { event: EventView }) {
  const waiting = useMyWaiting(event.id)
  const does = useWaitlist(event)
  return (
    <Loaded query={waiting} loading={<Loading rows={1} height={140} />}>
      {(mine) => <div>{mine && mine.state !== 'EXPIRED' ? <Standing event={event} mine={mine} does={does} /> : <Join event={event} does={does} missed={mine !== null} />}</div>}
    </Loaded>
  )
}
