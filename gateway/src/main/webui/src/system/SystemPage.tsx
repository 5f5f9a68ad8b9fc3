import { Alert, Badge, Button, Container, Group, Stack, Text, Textarea, Title } from '@mantine/core'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/command'
import { isProblem } from '../api/problem'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Empty, Failed, Loaded, Loading } from '../design/States'
import { useTitle } from '../design/useTitle'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { useSession } from '../session/useSession'
import { contentOf, discard, replay, SERVICES, useParked, usePast, type DiscardedMessage, type ForgottenCopy, type ParkedKey, type ServiceName } from './operations'
import { useMoment } from './useMoment'

interface OfKey {
  service: ServiceName
  parked: ParkedKey
}

/** Why it is thrown away: nobody can bring it back. */
function Discard({ service, parked: { first }, onClose }: OfKey & { onClose: () => void }) {
  const { t } = useTranslation()
  const editing = useEdited(`discard.${service}.${first.topic}.${first.key}`, { reason: '' })
  const { reason } = editing.value
  const away = useCommand({
    run: (sent: { reason: string }) => discard(service, first, sent.reason),
    refreshes: [['operations', service]],
    notifyProblem: false,
    said: t('system.discarded-said'),
    onDone: (_, sent) => {
      editing.done(sent)
      onClose()
    },
  })
  return (
    <form
      onSubmit={(submit) => {
        submit.preventDefault()
        away.mutate({ reason })
      }}
    >
      <Stack mt="sm">
        <Kept editing={editing} busy={away.isPending} />
        <Textarea size="md" label={t('system.why')} description={t('system.discard-hint')} required autosize minRows={2} maxLength={500} value={reason} onChange={({ currentTarget }) => editing.put({ reason: currentTarget.value })} />
        <ProblemNote error={away.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={editing.closing(onClose)}>
            {t('common.back')}
          </Button>
          <Button type="submit" color="red" disabled={!reason.trim()} loading={away.isPending}>
            {t('system.discard')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Content({ service, parked: { first } }: OfKey) {
  const { t } = useTranslation()
  const said = useQuery({ queryKey: ['operations', service, 'content', first.topic, first.key], queryFn: () => contentOf(service, first) })
  return (
    <Loaded query={said}>
      {(contents) => (
        <Stack gap="xs" mt="sm">
          {contents.map(({ id, content }) => (
            <Text key={id} component="pre" ff="monospace" size="sm" m={0} tabIndex={0} role="region" aria-label={`${t('system.content')} ${id}`} style={{ maxHeight: 280, overflow: 'auto', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {content}
            </Text>
          ))}
        </Stack>
      )}
    </Loaded>
  )
}

function Parked({ service, parked }: OfKey) {
  const { t } = useTranslation()
  const moment = useMoment()
  const [looks, setLooks] = useState(false)
  const [discards, setDiscards] = useState(false)
  const { first, count } = parked
  const again = useCommand({
    run: () => replay(service, first),
    refreshes: [['operations', service]],
    notifyProblem: false,
    said: t('system.replayed-said'),
  })
  const what = `${first.topic} ${first.key}`
  return (
    <Panel component="li">
      <Group justify="space-between" gap="xs">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {first.topic}
        </Text>
        <Badge color="sign" variant="light" size="lg">
          {t(`system.direction.${first.direction}`)}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {first.key}
      </Text>
      <Text mt="xs" style={{ overflowWrap: 'anywhere' }}>
        {first.reason}
      </Text>
      <Text size="sm" c="dimmed">
        {t('system.parked-since', { count, when: moment(first.parkedAt) })}
      </Text>
      <Group mt="sm">
        <Button variant="default" aria-expanded={looks} aria-label={`${t('system.look')}: ${what}`} onClick={() => setLooks(!looks)}>
          {t('system.look')}
        </Button>
        <Button loading={again.isPending} aria-label={`${t('system.replay')}: ${what}`} onClick={() => again.mutate(undefined)}>
          {t('system.replay')}
        </Button>
        {!discards && (
          <Button variant="default" aria-label={`${t('system.discard')}: ${what}`} onClick={() => setDiscards(true)}>
            {t('system.discard')}
          </Button>
        )}
      </Group>
      {again.error && (
        <Stack mt="sm">
          {isProblem(again.error, 'still-parked') ? (
            <Alert color="red" role="alert" title={t('system.still-parked')}>
              {again.error.problem.detail}
            </Alert>
          ) : (
            <ProblemNote error={again.error} />
          )}
        </Stack>
      )}
      {looks && <Content service={service} parked={parked} />}
      {discards && <Discard service={service} parked={parked} onClose={() => setDiscards(false)} />}
    </Panel>
  )
}

interface Line {
  what: string
  when: string
}

/** Read once somebody opens it: nobody needs it to see what is wrong today. */
function Past<T>({ title, what, line }: { title: string; what: 'discarded-messages' | 'forgotten-copies'; line: (one: T) => Line }) {
  const { t } = useTranslation()
  const moment = useMoment()
  const [isOpen, setOpen] = useState(false)
  const all = usePast<T>(what, isOpen)
  const isEmpty = all.every(({ data }) => data?.length === 0)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {isEmpty && <Text c="dimmed">{t('system.nothing-past')}</Text>}
      <Stack component="ul" gap={4} mt="xs" mb={0} pl="md">
        {SERVICES.flatMap((service, n) =>
          (all[n]?.data ?? []).map(line).map(({ what: said, when }) => (
            <Text key={service + said + when} component="li" size="sm" style={{ overflowWrap: 'anywhere' }}>
              {t(`system.service.${service}`)}: {said} · {moment(when)}
            </Text>
          )),
        )}
      </Stack>
      {all.map(({ error, refetch }, n) => error && <Failed key={SERVICES[n]} error={error} retry={() => void refetch()} />)}
    </details>
  )
}

function OfService({ service, query }: { service: ServiceName; query: UseQueryResult<ParkedKey[]> }) {
  const { t } = useTranslation()
  return (
    <Stack component="section" gap="sm" aria-labelledby={`system-${service}`}>
      <Title order={2} id={`system-${service}`}>
        {t(`system.service.${service}`)}
      </Title>
      <Loaded query={query} loading={<Loading rows={1} />}>
        {(parked) =>
          parked.length === 0 ? (
            <Text c="dimmed">{t('system.nothing-parked')}</Text>
          ) : (
            <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
              {parked.map((one) => (
                <Parked key={one.first.topic + one.first.key} service={service} parked={one} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Stack>
  )
}

/** Messages that could not be applied or sent, for who runs the system: looked at, tried again, or thrown away with a reason. */
export function SystemPage() {
  const { t } = useTranslation()
  const { data: session } = useSession()
  useTitle(t('system.title'))
  return (
    <Container size="lg" px="md" pt="lg">
      {session?.roles?.includes('admin') ? (
        <Messages />
      ) : (
        <Empty order={1} title={t('problem.forbidden')}>
          {t('system.for-admins')}
        </Empty>
      )}
    </Container>
  )
}

function Messages() {
  const { t } = useTranslation()
  const parked = useParked()
  const isWell = parked.every(({ data }) => data?.length === 0)
  return (
    <Stack gap="xl">
      <div>
        <Title>{t('system.title')}</Title>
        <Text c="dimmed">{t('system.hint')}</Text>
      </div>
      {isWell && <Empty title={t('system.all-well')}>{t('system.all-well-hint')}</Empty>}
      {/* All at once: what comes later would push away what is being read. */}
      {parked.some(({ isPending }) => isPending) ? (
        <Loading rows={4} />
      ) : (
        SERVICES.map((service, n) => (
          <OfService key={service} service={service} query={parked[n] as UseQueryResult<ParkedKey[]>} />
        ))
      )}
      <Stack gap="sm">
        <Past<DiscardedMessage> title={t('system.discarded')} what="discarded-messages" line={({ topic, key, reason, discardedAt }) => ({ what: `${topic} ${key}: ${reason}`, when: discardedAt })} />
        <Past<ForgottenCopy> title={t('system.forgotten')} what="forgotten-copies" line={({ topic, key, forgottenAt }) => ({ what: `${topic} ${key}`, when: forgottenAt })} />
      </Stack>
    </Stack>
  )
}
