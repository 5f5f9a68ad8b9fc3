import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAgenda } from '../agenda/agendaQueries'
import { itemTitle } from '../agenda/itemTitle'
import { isProblem } from '../api/problem'
import { ProblemNote } from '../design/ProblemNote'
import { usePeople } from '../people/usePeople'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { EventView, SessionView, SignupView } from '../api/types'
import { LongText } from '../design/LongText'
import { Panel } from '../design/Panel'
import { Drawn } from '../design/Drawn'
import { Empty, Loaded } from '../design/States'
import { useTimes } from '../time/useTimes'
import { byDay } from '../time/zone'
import { useSessions, useSignups } from './eventQueries'

function useSignupCommands(event: EventView, session: SessionView) {
  const refreshes = [['signups', event.id], ['sessions', event.id], ['agenda', event.id]]
  const join = useCommand({
    run: (_: object, key) =>
      answerOf(
        api.POST('/api/events/{id}/sessions/{sessionId}/signups', {
          params: { path: { id: event.id, sessionId: session.id }, header: idempotent(key) },
        }),
      ),
    refreshes,
    notifyProblem: false,
  })
  const leave = useCommand({
    run: ({ signupId }: { signupId: string }) =>
      answerOf(api.DELETE('/api/events/{id}/signups/{signupId}', { params: { path: { id: event.id, signupId } } })),
    refreshes,
  })
  return { join, leave }
}

/** What of my own is in the way, and when: said where it happened, until something is done about it. */
function Clash({ event, session, error }: { event: EventView; session: SessionView; error: unknown }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const agenda = useAgenda(event.id)
  const inTheWay = (agenda.data?.items ?? []).filter((item) => !item.calledOff && Date.parse(item.startsAt) < Date.parse(session.endsAt) && Date.parse(session.startsAt) < Date.parse(item.endsAt))
  const { names } = usePeople(inTheWay.map((item) => item.withPersonId))
  if (!isProblem(error, 'person-busy') || inTheWay.length === 0) return <ProblemNote error={error} />
  const about = inTheWay.map((item) => `${times.range(item.startsAt, item.endsAt)} ${itemTitle(t, item, names)}${item.tableLabel ? `, ${t('common.table')} ${item.tableLabel}` : ''}`)
  return <ProblemNote error={error} title={t('event.you-are-busy')} about={about} />
}

function SignupButton({ session, signup, join, leave }: { session: SessionView; signup?: SignupView } & ReturnType<typeof useSignupCommands>) {
  const { t } = useTranslation()
  if (signup?.state === 'PENDING') return <Badge color="sign">{t('event.signup-pending')}</Badge>
  if (signup?.state === 'CONFIRMED') {
    return (
      <Group gap="xs">
        <Badge color="pine">{t('event.signed-up')}</Badge>
        <Button variant="default" size="sm" loading={leave.isPending} aria-label={`${t('event.leave')}: ${session.title}`} onClick={() => leave.mutate({ signupId: signup.id })}>
          {t('event.leave')}
        </Button>
      </Group>
    )
  }
  if (session.taken >= session.capacity) return <Badge color="gray">{t('event.session-full')}</Badge>
  return (
    <Button variant="light" size="sm" loading={join.isPending} aria-label={`${t('event.join')}: ${session.title}`} onClick={() => join.mutate({})}>
      {t('event.join')}
    </Button>
  )
}

function SessionItem({ event, session, signup }: { event: EventView; session: SessionView; signup?: SignupView }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const commands = useSignupCommands(event, session)
  const left = Math.max(0, session.capacity - session.taken)
  return (
    <Panel component="li">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={2} flex="1 1 16rem">
          <Text fw={700} className="numeric">
            {times.range(session.startsAt, session.endsAt)}
          </Text>
          <Title order={4}>{session.title}</Title>
          {session.description && <LongText size="sm">{session.description}</LongText>}
          <Text size="sm" c="dimmed" className="numeric">
            {session.room} · {left > 0 ? t('event.places-left', { count: left }) : t('event.session-full')}
          </Text>
        </Stack>
        {event.myParticipantId && event.status !== 'CANCELLED' && <SignupButton session={session} signup={signup} {...commands} />}
      </Group>
      {commands.join.error && <Clash event={event} session={session} error={commands.join.error} />}
    </Panel>
  )
}

/** What I had a place in, and what will not take place: gone from the programme, but not without a word. */
function CalledOffSessions({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const off = (useAgenda(event.id).data?.items ?? []).filter((item) => item.kind === 'SESSION' && item.calledOff)
  if (off.length === 0) return null
  return (
    <Stack component="ul" gap="xs" p={0} m={0}>
      {off.map((item) => (
        <Panel key={item.sourceId + item.startsAt} component="li">
          <Badge variant="filled" color="gray.7">
            {t('event.status.CANCELLED')}
          </Badge>
          <Text component="s" td="line-through" display="block" fw={700} className="numeric">
            {times.shortDay(item.startsAt)}, {times.range(item.startsAt, item.endsAt)}
          </Text>
          <Title order={4}>{item.title}</Title>
        </Panel>
      ))}
    </Stack>
  )
}

export function Programme({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const sessions = useSessions(event.id)
  const signups = useSignups(event.id, !!event.myParticipantId)
  const mine = new Map(signups.data?.items.map((signup) => [signup.sessionId, signup]))
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{t('event.programme')}</Title>
      {event.status === 'CANCELLED' && <Text c="dimmed">{t('event.was-cancelled-text')}</Text>}
      {event.myParticipantId && <CalledOffSessions event={event} />}
      <Loaded query={sessions}>
        {(all) =>
          all.length === 0 ? (
            // Of one that is cancelled there were some, and none will come.
            event.status !== 'CANCELLED' && <Empty title={t('event.no-sessions')} />
          ) : (
            byDay(event.zone, all).map(({ day, items }) => (
              <Stack key={day} gap="xs">
                <Title order={3}>{times.day(items[0]?.startsAt ?? event.startsAt)}</Title>
                <Stack component="ul" gap="xs" p={0} m={0}>
                  {items.map((session) => (
                    <Drawn key={session.id}>
                      <SessionItem event={event} session={session} signup={mine.get(session.id)} />
                    </Drawn>
                  ))}
                </Stack>
              </Stack>
            ))
          )
        }
      </Loaded>
    </Stack>
  )
}
