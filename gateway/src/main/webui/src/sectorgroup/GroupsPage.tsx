import { Anchor, Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { Card } from '../registry/Card'
import { WriteGroup } from '../registry/laterForms'
import { Endless } from '../registry/Endless'
import { organises, useSession } from '../session/useSession'
import { CampaignCards } from './CampaignCards'
import { useSectorGroups } from './groupQueries'

export function GroupsPage() {
  const { t } = useTranslation()
  const groups = useSectorGroups({})
  const { data: session } = useSession()
  const [writes, setWrites] = useState(false)
  useTitle(t('registry.sector-groups'))
  return (
    <Stack gap="xl">
      <div>
        <Title>{t('registry.sector-groups')}</Title>
        <Text c="dimmed" maw={640}>
          {t('registry.sector-groups-hint')}
        </Text>
        <Anchor component={Link} to="/studies">
          {t('registry.studies')}
        </Anchor>
      </div>
      {organises(session) && !writes && (
        <Group>
          <Button variant="default" size="md" onClick={() => setWrites(true)}>
            {t('registry.new-group')}
          </Button>
        </Group>
      )}
      {writes && <WriteGroup onClose={() => setWrites(false)} />}
      <CampaignCards of={{}} />
      <Loaded query={groups}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('registry.no-groups')}>{t('registry.no-groups-hint')}</Empty>
          ) : (
            <SimpleGrid component="ul" cols={{ base: 1, md: 2 }} p={0} m={0}>
              {all.map((one) => (
                <Card key={one.id} to={`/sector-groups/${one.id}`} name={one.name} line={t('registry.follows', { count: one.clusterIds.length })} keywords={[]} />
              ))}
            </SimpleGrid>
          )
        }
      </Loaded>
      <Endless of={groups} />
    </Stack>
  )
}
