import { SimpleGrid, Stack, Title } from '@mantine/core'
import type { EventCard as EventInList } from '../api/types'
import { Drawn } from '../design/Drawn'
import { EventCard } from './EventCard'

interface EventListProps {
  title: string
  events: EventInList[]
  address?: (event: EventInList) => string
  /** Of what is over, the latest stands first. */
  latestFirst?: boolean
}

export function EventList({ title, events, address, latestFirst = false }: EventListProps) {
  if (events.length === 0) return null
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{title}</Title>
      <SimpleGrid component="ul" cols={{ base: 1, sm: 2, md: 3 }} p={0} m={0}>
        {events
          .toSorted((a, b) => (latestFirst ? -1 : 1) * a.startsAt.localeCompare(b.startsAt))
          .map((event) => (
            <Drawn key={event.id}>
              <EventCard event={event} to={address?.(event)} />
            </Drawn>
          ))}
      </SimpleGrid>
    </Stack>
  )
}
