import { Anchor, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { EventView } from '../api/types'
import { Panel } from '../design/Panel'
import { useTimes } from '../time/useTimes'
import { useCafes } from './cafeQueries'

/** The cafés of an event, for those inside it. */
export function CafeCards({ event, base }: { event: EventView; base: string }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const cafes = useCafes(event.id)
  if (!cafes.data?.length) return null
  return (
    <section aria-labelledby="cafes">
      <Title order={2} id="cafes" mb="sm">
        {t('cafe.cafes')}
      </Title>
      <Stack component="ul" gap="sm" p={0} m={0}>
        {cafes.data.map((cafe) => (
          <Panel key={cafe.id} component="li">
            <Group justify="space-between" gap="xs">
              <div>
                <Title order={3}>
                  <Anchor component={Link} to={`${base}/${cafe.id}`} inherit>
                    {cafe.title}
                  </Anchor>
                </Title>
                <Text c="dimmed" className="numeric">
                  {times.shortDay(cafe.startsAt)}, {times.range(cafe.startsAt, cafe.endsAt)} · {cafe.place}
                </Text>
              </div>
              <Text className="numeric">{cafe.state === 'CANCELLED' ? t('event.status.CANCELLED') : t('cafe.seats-taken', { taken: cafe.taken, capacity: cafe.capacity })}</Text>
            </Group>
          </Panel>
        ))}
      </Stack>
    </section>
  )
}
