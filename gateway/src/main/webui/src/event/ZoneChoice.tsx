import { Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { EventView } from '../api/types'
import { Dialog } from '../design/Dialog'
import { ProblemNote } from '../design/ProblemNote'
import { instantOf, localIn } from '../time/zone'
import { MeetingsMayChange } from './MeetingsMayChange'

/** What a corrected zone means for the times that are there: their clocks go on showing the same, or the moments stay. */
export type ZoneMeans = 'clock-times' | 'moments'

interface ZoneChoiceProps {
  event: EventView
  zone: string
  busy: boolean
  error: unknown
  onChoose: (means: ZoneMeans, meetingsMayChange?: boolean) => void
  onClose: () => void
}

const clockOf = (zone: string, iso: string) => localIn(zone, iso).slice(11)

/** Asked once, for the event, its slots, sessions and cafés together. */
export function ZoneChoice({ event, zone, busy, error, onChoose, onClose }: ZoneChoiceProps) {
  const { t } = useTranslation()
  const before = clockOf(event.zone, event.startsAt)
  const after = clockOf(zone, event.startsAt)
  return (
    <Dialog title={t('move.zone')} onClose={onClose}>
      <Stack>
        <Text>{t('move.zone-text', { before: event.zone, after: zone })}</Text>
        <Button h="auto" py="xs" loading={busy} styles={{ label: { whiteSpace: 'normal' } }} onClick={() => onChoose('clock-times')}>
          {t('move.clock-times', { time: before })}
        </Button>
        <Button h="auto" py="xs" variant="light" loading={busy} styles={{ label: { whiteSpace: 'normal' } }} onClick={() => onChoose('moments')}>
          {t('move.moments', { before, after })}
        </Button>
        <ProblemNote error={error} />
        <MeetingsMayChange error={error} onAgree={() => onChoose('clock-times', true)} />
      </Stack>
    </Dialog>
  )
}

/** Where the event begins when its clocks go on showing what they show now. */
export const sameClockStart = (event: EventView, zone: string) => instantOf(zone, localIn(event.zone, event.startsAt))
