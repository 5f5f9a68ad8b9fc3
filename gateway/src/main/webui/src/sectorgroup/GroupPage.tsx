import { Anchor, Badge, Button, Group, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { SectorGroupView } from '../api/types'
import { LongText } from '../design/LongText'
import { Loaded, Loading } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useCooperationMap } from '../registry/allianceQueries'
import { StartCampaign, WriteGroup, WriteWorkshop } from '../registry/laterForms'
import { NetworkPicture } from '../registry/NetworkPicture'
import { WorkshopCards } from '../workshop/WorkshopCards'
import { CampaignCards } from './CampaignCards'
import { GroupPeople } from './GroupPeople'
import { useSession } from '../session/useSession'
import { useCampaigns, useSectorGroup } from './groupQueries'

function SectorGroup({ group }: { group: SectorGroupView }) {
  const { t } = useTranslation()
  const session = useSession()
  const { data: map, isLoading } = useCooperationMap('ALLIANCE', group.id)
  const campaigns = useCampaigns({ group: group.id })
  const [open, setOpen] = useState<'edit' | 'campaign' | 'workshop' | null>(null)
  const close = () => setOpen(null)
  useTitle(group.name)
  // Nothing of it before all of it, or the page would jump.
  if (session.isLoading || isLoading || campaigns.isLoading) return <Loading />
  const followed = map?.clusters ?? []
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <Group>
          <Badge>{t('registry.sector-group')}</Badge>
        </Group>
        <Title>{group.name}</Title>
        {group.description && <LongText>{group.description}</LongText>}
      </Stack>
      {group.mine && open === null && (
        <Group>
          <Button size="md" onClick={() => setOpen('campaign')}>
            {t('registry.start-campaign')}
          </Button>
          <Button size="md" variant="default" onClick={() => setOpen('workshop')}>
            {t('registry.start-workshop')}
          </Button>
          <Button size="md" variant="default" onClick={() => setOpen('edit')}>
            {t('registry.edit-group')}
          </Button>
        </Group>
      )}
      {open === 'campaign' && <StartCampaign groupId={group.id} followed={followed} onClose={close} />}
      {open === 'workshop' && <WriteWorkshop groupId={group.id} clusters={followed} onClose={close} />}
      {open === 'edit' && <WriteGroup group={group} followed={followed} onClose={close} />}
      <CampaignCards of={{ group: group.id }} />
      {group.belongs && <WorkshopCards group={group.id} />}
      {map && followed.length > 0 && (
        <Stack component="section" gap="sm">
          <Title order={2}>{t('registry.followed')}</Title>
          <NetworkPicture map={map} />
          <Anchor component={Link} to={`/map?group=${group.id}`}>
            {t('registry.group-map')}
          </Anchor>
          <Stack component="ul" gap={4} p={0} m={0} style={{ listStyle: 'none' }}>
            {followed.map(({ id, name }) => (
              <li key={id}>
                <Anchor component={Link} to={`/clusters/${id}`}>
                  {name}
                </Anchor>
              </li>
            ))}
          </Stack>
        </Stack>
      )}
      {group.memberIds.length > 0 && <GroupPeople group={group} />}
    </Stack>
  )
}

export function GroupPage() {
  const { groupId = '' } = useParams()
  return <Loaded query={useSectorGroup(groupId)}>{(view) => <SectorGroup group={view} />}</Loaded>
}
