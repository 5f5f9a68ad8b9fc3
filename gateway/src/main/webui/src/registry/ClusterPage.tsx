import { Anchor, Badge, Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { ClusterView, OrganisationKind } from '../api/types'
import { LongText } from '../design/LongText'
import { Panel } from '../design/Panel'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { WhenSeen } from '../design/WhenSeen'
import { useCountry } from '../people/useCountry'
import { useTaxonTitle } from './useTaxonTitle'
import { useAlliances } from './allianceQueries'
import { Card } from './Card'
import { Endless } from './Endless'
import { OrganisationList } from './OrganisationList'
import { PossibleTies } from './PossibleTies'
import { Claims } from '../membership/Claims'
import { History } from '../membership/History'
import { JoinCluster } from '../membership/JoinCluster'
import { useSession } from '../session/useSession'
import { MemberBooks } from './laterForms'
import { useCluster, useMyClusters, useOrganisationFacets, useOrganisations } from './registryQueries'
import { Shares } from './Shares'

function ClusterAlliances({ clusterId }: { clusterId: string }) {
  const { t } = useTranslation()
  const { data } = useAlliances({ cluster: clusterId })
  if (!data || data.length === 0) return null
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{t('registry.alliances')}</Title>
      <SimpleGrid component="ul" cols={{ base: 1, md: 2 }} p={0} m={0}>
        {data.map((one) => (
          <Card key={one.id} to={`/alliances/${one.id}`} name={one.name} line={[t(`registry.stage.${one.stage}`), ...one.parties.map(({ name }) => name)].join(' · ')} keywords={[]} />
        ))}
      </SimpleGrid>
    </Stack>
  )
}

function Members({ cluster }: { cluster: ClusterView }) {
  const { t } = useTranslation()
  const country = useCountry()
  const members = useOrganisations({ cluster: cluster.id })
  const { data: facets } = useOrganisationFacets({ cluster: cluster.id })
  return (
    <Stack component="section" gap="md">
      <Title order={2}>{t('registry.members', { count: cluster.memberIds.length })}</Title>
      {facets && cluster.memberIds.length > 0 && (
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <Shares title={t('registry.kind')} counts={facets.kinds} name={({ value }) => t(`people.organisation-kind.${value as OrganisationKind}`)} />
          <Shares title={t('registry.sector')} counts={facets.sectors} />
          <Shares title={t('registry.country')} counts={facets.countries} name={({ value }) => country(value) ?? value} />
        </SimpleGrid>
      )}
      <Loaded query={members}>
        {(all) => (all.length === 0 ? <Empty title={t('registry.no-members')}>{t('registry.no-members-hint')}</Empty> : <OrganisationList all={all} regions={facets?.regions} />)}
      </Loaded>
      <Endless of={members} />
    </Stack>
  )
}

function Cluster({ cluster }: { cluster: ClusterView }) {
  const { t } = useTranslation()
  const country = useCountry()
  const region = useTaxonTitle('nuts', cluster.nuts ? [cluster.nuts] : [])
  const { data: session } = useSession()
  const isMine = useMyClusters().some(({ id }) => id === cluster.id)
  const [books, setBooks] = useState(false)
  useTitle(cluster.name)
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <Group gap="xs">
          <Badge>{t('registry.cluster')}</Badge>
          {cluster.fictitious && <Badge color="gray">{t('registry.fictitious')}</Badge>}
        </Group>
        <Title>{cluster.name}</Title>
        <Text size="lg" c="dimmed">
          {[cluster.nuts && region(cluster.nuts), country(cluster.country)].filter(Boolean).join(', ')}
        </Text>
        {cluster.website && (
          <Anchor href={cluster.website} rel="noreferrer nofollow" target="_blank">
            <Group gap={6} component="span" wrap="nowrap">
              {cluster.website} <IconExternalLink size={16} aria-hidden />
            </Group>
          </Anchor>
        )}
      </Stack>
      {(cluster.description || cluster.keywords.length > 0) && (
        <Panel component="section">
          {cluster.description && <LongText>{cluster.description}</LongText>}
          <Group gap={6} mt={cluster.description ? 'sm' : 0}>
            {cluster.keywords.map((word) => (
              <Badge key={word} variant="light">
                {word}
              </Badge>
            ))}
          </Group>
        </Panel>
      )}
      <ClusterAlliances clusterId={cluster.id} />
      <WhenSeen>
        <PossibleTies clusterId={cluster.id} />
      </WhenSeen>
      <Claims of={{ cluster: cluster.id, mine: true }} />
      <JoinCluster clusterId={cluster.id} />
      {isMine && !books && (
        <Group>
          <Button variant="default" size="md" onClick={() => setBooks(true)}>
            {t('registry.books')}
          </Button>
        </Group>
      )}
      {books ? <MemberBooks cluster={cluster} /> : <Members cluster={cluster} />}
      {session?.authenticated && <History noun="clusters" id={cluster.id} />}
    </Stack>
  )
}

export function ClusterPage() {
  const { clusterId = '' } = useParams()
  const cluster = useCluster(clusterId)
  return <Loaded query={cluster}>{(view) => <Cluster cluster={view} />}</Loaded>
}
