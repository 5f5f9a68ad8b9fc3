import { Button, Group, Stack, Title } from '@mantine/core'
import { IconDeviceTv } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { CafeClockView } from '../api/types'
import { Panel } from '../design/Panel'
import { touchedBy, useClock } from './cafeQueries'
import { ClockStrip } from './ClockStrip'

type Step = Pick<CafeClockView, 'state' | 'round'>

/** What may come next, the usual first. */
export function nextSteps({ state, round, rounds }: Pick<CafeClockView, 'state' | 'round' | 'rounds'>): Step[] {
  const end: Step = { state: 'FINISHED', round }
  switch (state) {
    case 'PLANNED':
      return [{ state: 'RUNNING', round: 1 }]
    case 'RUNNING':
      return round < rounds ? [{ state: 'MOVING', round }, end] : [end]
    case 'MOVING':
      // The rounds to come may have been cut meanwhile.
      return round < rounds ? [{ state: 'RUNNING', round: round + 1 }, end] : [end]
    case 'FINISHED':
    case 'CANCELLED':
      return []
  }
}

interface ClockButtonsProps {
  eventId: string
  cafeId: string
  clock: CafeClockView
  size?: 'md' | 'xl'
}

/** Two who press at once move once, because each says where the clock shall stand. */
export function ClockButtons({ eventId, cafeId, clock, size = 'md' }: ClockButtonsProps) {
  const { t } = useTranslation()
  const move = useCommand({
    run: (step: Step, key) => answerOf(api.POST('/api/events/{id}/cafes/{cafeId}/clock', { params: { path: { id: eventId, cafeId }, header: idempotent(key) }, body: step })),
    refreshes: touchedBy('clock', eventId, cafeId),
  })
  const words = ({ state, round }: Step) => (state === 'RUNNING' ? t('cafe.begin-round', { round }) : state === 'MOVING' ? t('cafe.move-now') : t('cafe.finish'))
  return (
    <Group>
      {nextSteps(clock).map((step, index) => (
        <Button key={step.state} size={size} variant={index === 0 ? 'filled' : 'default'} loading={move.isPending} onClick={() => move.mutate(step)}>
          {words(step)}
        </Button>
      ))}
    </Group>
  )
}

export function ClockDesk({ eventId, cafeId }: { eventId: string; cafeId: string }) {
  const { t } = useTranslation()
  const clock = useClock(eventId, cafeId)
  // As high as it will be, so that nothing below jumps when it comes.
  if (clock.isPending) return <Panel mih={{ base: 380, sm: 300 }}>{null}</Panel>
  if (!clock.data) return null
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Group justify="space-between">
          <Title order={2}>{t('cafe.run')}</Title>
          <Button component={Link} to="screen" variant="default" leftSection={<IconDeviceTv size={20} aria-hidden />}>
            {t('cafe.big-screen')}
          </Button>
        </Group>
        <ClockStrip clock={clock.data} />
        <ClockButtons eventId={eventId} cafeId={cafeId} clock={clock.data} />
      </Stack>
    </Panel>
  )
}
