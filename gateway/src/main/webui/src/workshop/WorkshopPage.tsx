import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { WorkshopView } from '../api/types'
import { Panel } from '../design/Panel'
import { Loaded, Loading } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useEvent } from '../event/eventQueries'
import { WriteWorkshop } from '../registry/laterForms'
import { useDay } from '../registry/useDay'
import { Decisions } from './Decisions'
import { useWorkshop } from './workshopQueries'

function Agenda({ items }: { items: WorkshopView['items'] }) {
  const { t } = useTranslation()
  if (items.length === 0) return null
  return (
    <Panel component="section">
      <Title order={2} size="h3" mb="xs">
        {t('managers.agenda')}
      </Title>
      <Stack component="ol" gap="xs" m={0} pl="lg">
        {items.map((one, at) => (
          <li key={at}>
            <Text span fw={600}>
              {one.title}
            </Text>
            {one.minutes && <Text style={{ whiteSpace: 'pre-line' }}>{one.minutes}</Text>}
          </li>
        ))}
      </Stack>
    </Panel>
  )
}

function Workshop({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation()
  const day = useDay()
  const { data: event, isLoading } = useEvent(workshop.eventId)
  const [edits, setEdits] = useState(false)
  useTitle(workshop.title)
  // Its title takes lines, and what stands below would jump.
  if (isLoading) return <Loading />
  if (edits) return <WriteWorkshop groupId={workshop.groupId} workshop={workshop} clusters={workshop.clusters.map(({ clusterId, name }) => ({ id: clusterId, name }))} onClose={() => setEdits(false)} />
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <Title>{workshop.title}</Title>
        <Text>
          <Anchor component={Link} to={`/sector-groups/${workshop.groupId}`}>
            {workshop.groupName}
          </Anchor>
          {' · '}
          <Anchor component={Link} to={`/events/${workshop.eventId}`}>
            {event?.title ?? t('event.events')}
          </Anchor>
        </Text>
        <Text c="dimmed">{day(workshop.heldOn)}</Text>
      </Stack>
      <Agenda items={workshop.items} />
      {workshop.leads && (
        <Group>
          <Button variant="default" size="md" onClick={() => setEdits(true)}>
            {t('managers.edit-workshop')}
          </Button>
        </Group>
      )}
      <Decisions workshop={workshop} />
      <Panel component="section">
        <Title order={2} size="h3" mb="xs">
          {t('managers.takes-part')}
        </Title>
        <Stack component="ul" gap={4} p={0} m={0} style={{ listStyle: 'none' }}>
          {workshop.clusters.map(({ clusterId, name }) => (
            <li key={clusterId}>
              <Anchor component={Link} to={`/clusters/${clusterId}`}>
                {name}
              </Anchor>
            </li>
          ))}
        </Stack>
      </Panel>
    </Stack>
  )
}

/** A formal meeting of clusters, for the group that holds it and those who take part. */
export function WorkshopPage() {
  const { workshopId = '' } = useParams()
  return <Loaded query={useWorkshop(workshopId)}>{(view) => <Workshop workshop={view} />}</Loaded>
}
