import { Radio, Skeleton, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FreeSlotView } from '../api/types'
import { useTimes } from '../time/useTimes'
import { byDay } from '../time/zone'
import { useFreeSlots } from './meetingQueries'
import classes from './SlotChoice.module.css'

interface SlotChoiceProps {
  eventId: string
  zone: string
  withParticipantId: string
  label: string
  value: string | null
  onChange: (slotId: string) => void
  /** Offers "any time" as the value `''`. */
  optional?: boolean
  /** The slot that was just lost: not offered again, even if the list is a moment old. */
  without?: string | null
}

function Days({ zone, slots }: { zone: string; slots: FreeSlotView[] }) {
  const { t } = useTranslation()
  const times = useTimes(zone)
  return byDay(zone, slots).map(({ day, items }) => (
    <div key={day} role="group" aria-label={times.day(items[0]?.startsAt ?? day)}>
      <Text size="sm" fw={600} mb={4}>
        {times.day(items[0]?.startsAt ?? day)}
      </Text>
      <div className={classes.slots}>
        {items.map((slot) => (
          <Radio.Card key={slot.slotId} value={slot.slotId} className={classes.slot} aria-label={times.range(slot.startsAt, slot.endsAt)}>
            <span className={classes.time}>{times.time(slot.startsAt)}</span>
            <span className={classes.tables}>{t('meeting.free-tables', { count: slot.freeTables })}</span>
          </Radio.Card>
        ))}
      </div>
    </div>
  ))
}

/** The slots in which both are free, by day. */
export function SlotChoice({ eventId, zone, withParticipantId, label, value, onChange, optional, without }: SlotChoiceProps) {
  const { t } = useTranslation()
  const free = useFreeSlots(eventId, withParticipantId)
  const slots = free.data?.slots.filter((slot) => slot.slotId !== without && slot.freeTables > 0)
  if (!slots) return free.isError ? <Text c="dimmed">{t('meeting.slots-unknown')}</Text> : <Skeleton height={120} />
  return (
    <Radio.Group label={label} value={value} onChange={onChange}>
      <Stack gap="sm" mt="xs">
        {optional && (
          <Radio.Card value="" className={classes.slot}>
            <span className={classes.any}>{t('meeting.any-slot')}</span>
          </Radio.Card>
        )}
        {slots.length === 0 ? <Text c="dimmed">{t('meeting.no-slots')}</Text> : <Days zone={zone} slots={slots} />}
      </Stack>
    </Radio.Group>
  )
}
