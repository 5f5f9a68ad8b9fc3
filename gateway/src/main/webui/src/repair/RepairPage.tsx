import { Anchor, Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowLeft, IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { isProblem } from '../api/problem'
import type { EventView, RepairView } from '../api/types'
import { Confirm } from '../design/Confirm'
import { Panel } from '../design/Panel'
import { Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useThisEvent } from '../event/eventContext'
import { useParticipantNames } from '../people/useParticipantNames'
import { useTimes } from '../time/useTimes'
import { Lost, Moves, Offers } from './Changes'
import { incidentWords } from './incident'
import { useApply, usePropose, useReopen, useRepair } from './repairQueries'

interface RepairProps {
  event: EventView
  repair: RepairView
}

/** How much moves, and whether it is known that less is impossible. */
function Claim({ repair }: { repair: RepairView }) {
  const { t } = useTranslation()
  const { moving } = repair
  const lost = repair.unplaced.length
  const proof = lost === 0 && moving > 0 ? t('repair.proven-moves') : t('repair.proven')
  return (
    <Panel component="section" p="lg">
      <Stack gap={4}>
        <Text size="xl" fw={700}>
          {moving === 0 ? t('repair.nothing-moves') : t('repair.moving', { count: moving })}
          {lost > 0 && ` ${t('repair.losing', { count: lost })}`}
        </Text>
        <Group gap="xs" wrap="nowrap" align="flex-start">
          {repair.proven && <IconShieldCheck size={22} aria-hidden style={{ flexShrink: 0 }} />}
          <Text>{repair.proven ? proof : t('repair.not-proven', { least: repair.leastMoves })}</Text>
        </Group>
      </Stack>
    </Panel>
  )
}

function Apply({ event, repair, chosen }: RepairProps & { chosen: string[] }) {
  const { t } = useTranslation()
  const [opened, { open, close }] = useDisclosure()
  const apply = useApply(event.id, repair.id, t('repair.is-applied'))
  const again = usePropose(event.id)
  const outdated = isProblem(apply.error) && apply.error.kind === 'repair-outdated'
  const { kind, participantId, slotId, tableId, requestId } = repair.incident
  if (outdated)
    return (
      <Button size="md" loading={again.isPending} onClick={() => again.mutate({ kind, participantId, slotId, tableId, requestId, most: repair.most })}>
        {t('repair.again')}
      </Button>
    )
  return (
    <>
      <Button variant="default" size="md" component={Link} to={`/organise/${event.id}/repairs`}>
        {t('repair.leave')}
      </Button>
      <Button size="md" onClick={open}>
        {t('repair.apply')}
      </Button>
      <Confirm
        opened={opened}
        danger={false}
        title={t('repair.apply-title')}
        yes={t('repair.apply')}
        busy={apply.isPending}
        onYes={() => apply.mutate({ acceptOffers: chosen }, { onSettled: close })}
        onClose={close}
      >
        {t('repair.apply-text')}
      </Confirm>
    </>
  )
}

type Closing = 'TABLE_LOST' | 'SLOT_CANCELLED'

const closes = (kind: string): kind is Closing => kind === 'TABLE_LOST' || kind === 'SLOT_CANCELLED'

function Reopen({ event, repair, kind }: RepairProps & { kind: Closing }) {
  const { t } = useTranslation()
  const [opened, { open, close }] = useDisclosure()
  const reopen = useReopen(event.id, repair.id, t('repair.is-reopened'))
  return (
    <>
      <Button variant="default" size="md" onClick={open}>
        {t(`repair.reopen.${kind}`)}
      </Button>
      <Confirm
        opened={opened}
        danger={false}
        title={t('repair.reopen-title')}
        yes={t(`repair.reopen.${kind}`)}
        busy={reopen.isPending}
        onYes={() => reopen.mutate({}, { onSettled: close })}
        onClose={close}
      >
        {t('repair.reopen-text')}
      </Confirm>
    </>
  )
}

export function Proposal({ event, repair }: RepairProps) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const names = useParticipantNames(event.id)
  const [chosen, setChosen] = useState<string[]>([])
  return (
    <Stack>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2}>{incidentWords(t, event, times, names, repair)}</Title>
          <Group gap="sm" mt={4}>
            <Badge size="lg" color={repair.state === 'APPLIED' ? 'pine' : 'sign'}>
              {t(`repair.state.${repair.state}`)}
            </Badge>
            {repair.most !== null && <Text c="dimmed">{t('repair.at-most', { count: repair.most })}</Text>}
          </Group>
        </div>
      </Group>
      <Claim repair={repair} />
      <Moves event={event} repair={repair} />
      <Lost event={event} repair={repair} />
      <Offers event={event} repair={repair} chosen={chosen} onChoose={setChosen} />
      {repair.state === 'PROPOSED' && (
        <Group justify="flex-end">
          <Apply event={event} repair={repair} chosen={chosen} />
        </Group>
      )}
      {repair.state === 'APPLIED' && closes(repair.incident.kind) && (
        <Group justify="flex-end">
          <Reopen event={event} repair={repair} kind={repair.incident.kind} />
        </Group>
      )}
    </Stack>
  )
}

export function RepairPage() {
  const { t } = useTranslation()
  const event = useThisEvent()
  const { repairId = '' } = useParams()
  const repair = useRepair(event.id, repairId)
  useTitle(t('repair.tab'), event.title)
  return (
    <Stack>
      <Anchor component={Link} to={`/organise/${event.id}/repairs`} inline>
        <Group gap={6} component="span">
          <IconArrowLeft size={18} aria-hidden /> {t('repair.all')}
        </Group>
      </Anchor>
      <Loaded query={repair}>{(view) => <Proposal key={view.id} event={event} repair={view} />}</Loaded>
    </Stack>
  )
}
