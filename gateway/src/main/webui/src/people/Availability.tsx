import { Chip, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SlotView } from '../api/types'
import { useTimes } from '../time/useTimes'
import { byDay } from '../time/zone'

interface AvailabilityProps {
  zone: string
  slots: SlotView[]
  unavailable: string[]
  onChange: (unavailable: string[]) => void
}

/** Shown as what one is free for, stored as what one is not: a new slot is free until said otherwise. */
export function Availability({ zone, slots, unavailable, onChange }: AvailabilityProps) {
  const { t } = useTranslation()
  const times = useTimes(zone)
  const isFree = (slot: SlotView) => !unavailable.includes(slot.id)
  return (
    <Stack gap="sm">
      {byDay(zone, slots).map(({ day, items }) => {
        const ids = items.map(({ id }) => id)
        const elsewhere = unavailable.filter((id) => !ids.includes(id))
        const choose = (free: string[]) => onChange([...elsewhere, ...ids.filter((id) => !free.includes(id))])
        const name = times.day(items[0]?.startsAt ?? day)
        return (
          <div key={day} role="group" aria-label={t('people.free-on', { day: name })}>
            <Text size="sm" fw={600} mb={6}>
              {name}
            </Text>
            <Chip.Group multiple value={items.filter(isFree).map(({ id }) => id)} onChange={choose}>
              <Group gap={6}>
                {items.map((slot) => (
                  <Chip key={slot.id} value={slot.id} size="md" color="pine" variant="light">
                    {times.time(slot.startsAt)}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </div>
        )
      })}
    </Stack>
  )
}
