import { Anchor, Badge, Button, Group, Progress, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { EventView, TimetableView } from '../api/types'
import { Confirm } from '../design/Confirm'
import { Panel } from '../design/Panel'
import { Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useThisEvent } from '../event/eventContext'
import { useTimes } from '../time/useTimes'
import { Advice } from './Advice'
import { Placements } from './Placements'
import { Bar, Quality } from './Quality'
import { settingsWords } from './settings'
import { standWords } from './standing'
import { STATE_COLOURS } from './states'
import { useTimetable, useTransition } from './timetableQueries'
import { whatIfWords } from './whatIf'

interface RunProps {
  event: EventView
  run: TimetableView
}

function Running({ event, run }: RunProps) {
  const { t } = useTranslation()
  const cancel = useTransition(event.id, run.id, 'cancellation')
  return (
    <Panel p="lg">
      <Stack>
        <Text fw={600} role="status" className="numeric">
          {standWords(t, run)}
        </Text>
        <Progress size="lg" value={100 * run.progress} animated={run.state === 'RUNNING'} aria-label={t('timetable.state.RUNNING')} />
        {run.placed < run.upperBound && <Bar placed={run.placed} requested={run.requested} upperBound={run.upperBound} />}
        <Group>
          <Button variant="default" loading={cancel.isPending || run.stopped} onClick={() => cancel.mutate({})}>
            {t('timetable.stop')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  )
}

function Publish({ event, run }: RunProps) {
  const { t } = useTranslation()
  const [opened, { open, close }] = useDisclosure()
  const publish = useTransition(event.id, run.id, 'publication', t('timetable.is-published'))
  return (
    <>
      <Button size="md" onClick={open}>
        {t('timetable.publish')}
      </Button>
      <Confirm
        opened={opened}
        danger={false}
        title={t('timetable.publish-title')}
        yes={t('timetable.publish')}
        busy={publish.isPending}
        onYes={() => publish.mutate({}, { onSettled: close })}
        onClose={close}
      >
        {t('timetable.publish-text', { count: run.placed })}
      </Confirm>
    </>
  )
}

function RollBack({ event, run }: RunProps) {
  const { t } = useTranslation()
  const [opened, { open, close }] = useDisclosure()
  const rollback = useTransition(event.id, run.id, 'rollback', t('timetable.is-rolled-back'))
  return (
    <>
      <Button variant="default" size="md" onClick={open}>
        {t('timetable.roll-back')}
      </Button>
      <Confirm
        opened={opened}
        title={t('timetable.roll-back-title')}
        yes={t('timetable.roll-back')}
        busy={rollback.isPending}
        onYes={() => rollback.mutate({}, { onSettled: close })}
        onClose={close}
      >
        {t('timetable.roll-back-text', { count: run.standing ?? run.placed })}
      </Confirm>
    </>
  )
}

function Run({ event, run }: RunProps) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const moving = run.state === 'QUEUED' || run.state === 'RUNNING'
  return (
    <Stack>
      <Group justify="space-between">
        <div>
          <Group gap="sm">
            <Title order={2}>{t('timetable.of', { when: `${times.shortDay(run.createdAt)}, ${times.time(run.createdAt)}` })}</Title>
            <Badge size="lg" color={STATE_COLOURS[run.state]}>
              {t(`timetable.state.${run.state}`)}
            </Badge>
          </Group>
          {run.whatIf && <Text fw={600}>{whatIfWords(t, run.whatIf)}</Text>}
          <Text c="dimmed" className="numeric">
            {settingsWords(t, run)}
          </Text>
        </div>
        {run.state === 'DONE' && !run.whatIf && <Publish event={event} run={run} />}
        {run.state === 'PUBLISHED' && <RollBack event={event} run={run} />}
      </Group>
      {moving && <Running event={event} run={run} />}
      {run.state === 'FAILED' && <Text role="alert">{t('timetable.failed')}</Text>}
      {!moving && run.state !== 'FAILED' && (
        <>
          {run.stopped && <Text>{t('timetable.was-stopped')}</Text>}
          <Quality timetable={run} />
          {run.whatIf ? (
            <Text c="dimmed">{t('timetable.what-if.nothing-changed')}</Text>
          ) : (
            <>
              <Advice event={event} run={run} />
              <Placements event={event} run={run} />
            </>
          )}
        </>
      )}
    </Stack>
  )
}

export function TimetablePage() {
  const { t } = useTranslation()
  const event = useThisEvent()
  const { timetableId = '' } = useParams()
  const run = useTimetable(event.id, timetableId)
  useTitle(t('timetable.tab'), event.title)
  return (
    <Stack>
      <Anchor component={Link} to={`/organise/${event.id}/timetables`} inline>
        <Group gap={6} component="span">
          <IconArrowLeft size={18} aria-hidden /> {t('timetable.all')}
        </Group>
      </Anchor>
      <Loaded query={run}>{(view) => <Run event={event} run={view} />}</Loaded>
    </Stack>
  )
}
