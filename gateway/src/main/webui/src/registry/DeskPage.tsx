import { Anchor, Button, Group, NativeSelect, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import type { ClusterView, MembershipView } from '../api/types'
import { Panel } from '../design/Panel'
import { Empty, Loaded, Loading } from '../design/States'
import { useTitle } from '../design/useTitle'
import { WhenSeen } from '../design/WhenSeen'
import { Claims, waitsForMe } from '../membership/Claims'
import { touchedByMembership, useMemberships, useMyOrganisations, useMyOrganisationsQuery } from '../membership/membershipQueries'
import { CampaignCards, waitsForAnswer } from '../sectorgroup/CampaignCards'
import { useCampaigns } from '../sectorgroup/groupQueries'
import { useAlliances, useEventPresences } from './allianceQueries'
import { Card } from './Card'
import { daysAfter, yearAfter } from './day'
import { PossibleTies } from './PossibleTies'
import { useMyClustersQuery } from './registryQueries'
import { useDay } from './useDay'

/** How long before its last day a membership is to be renewed. */
const AHEAD = 60
/** Events whose titles are read; the others are called by nothing. */
const TITLED = 5
/** Of organisations: who imported a whole region speaks for all of it, until somebody else does. */
const SHOWN = 12

function Renewal({ membership }: { membership: MembershipView }) {
  const { t } = useTranslation()
  const day = useDay()
  const { clusterId, organisationId, role, since, until, version } = membership
  const renew = useCommand({
    run: (last: string) =>
      answerOf(
        api.PUT('/api/registry/clusters/{id}/members/{organisationId}/terms', {
          params: { path: { id: clusterId, organisationId }, header: { 'If-Match': `"${version}"` } },
          body: { role, since, until: last },
        }),
      ),
    refreshes: touchedByMembership,
  })
  if (!until) return null
  return (
    <Panel component="li">
      <Group justify="space-between">
        <div>
          <Anchor component={Link} to={`/organisations/${organisationId}`} fw={600}>
            {membership.organisationName}
          </Anchor>
          <Text c="dimmed">{[membership.clusterName, t(`registry.role.${role}`), t('registry.ends-on', { date: day(until) })].join(' · ')}</Text>
        </div>
        <Button variant="default" aria-label={`${t('registry.renew')}: ${membership.organisationName}`} loading={renew.isPending} onClick={() => renew.mutate(yearAfter(until))}>
          {t('registry.renew')}
        </Button>
      </Group>
    </Panel>
  )
}

function AtEvents({ cluster }: { cluster: ClusterView }) {
  const { t } = useTranslation()
  const { data } = useEventPresences(cluster.id)
  const shown = (data?.items ?? []).slice(0, TITLED)
  const titles = useQueries({
    queries: shown.map(({ eventId }) => ({ queryKey: ['event', eventId, 'title'], queryFn: () => answerOf(api.GET('/api/events/{id}', { params: { path: { id: eventId } } })) })),
    combine: (results) => new Map(results.flatMap(({ data: event }) => (event ? [[event.id, event.title] as const] : []))),
  })
  if (shown.length === 0) return null
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{t('registry.members-at-events')}</Title>
      <SimpleGrid component="ul" cols={{ base: 1, md: 2 }} p={0} m={0}>
        {shown.map(({ eventId, people, held, coming, clusters }) => (
          <Card key={eventId} to={`/events/${eventId}`} name={titles.get(eventId) ?? '…'} line={t('registry.members-at-event', { people, held, coming })} keywords={[]}>
            {clusters.length > 0 && <Text size="sm">{t('registry.met-clusters', { names: clusters.join(', ') })}</Text>}
          </Card>
        ))}
      </SimpleGrid>
    </Stack>
  )
}

function ToSign() {
  const { t } = useTranslation()
  const { data = [] } = useAlliances({})
  const waiting = data.filter(({ awaited }) => awaited.length > 0)
  if (waiting.length === 0) return null
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{t('registry.to-sign-title')}</Title>
      <SimpleGrid component="ul" cols={{ base: 1, md: 2 }} p={0} m={0}>
        {waiting.map((one) => (
          <Card key={one.id} to={`/alliances/${one.id}`} name={one.name} line={one.parties.map(({ name }) => name).join(' · ')} keywords={[]} />
        ))}
      </SimpleGrid>
    </Stack>
  )
}

/** What waits for the reader; nothing of it is shown before all of it is known, or the page would jump. */
function useTodo() {
  const [endsBy] = useState(() => daysAfter(new Date(), AHEAD))
  const { data: claims } = useMemberships({ awaited: true })
  const { data: ending } = useMemberships({ mine: true, endsBy })
  const { data: alliances } = useAlliances({})
  const { data: campaigns } = useCampaigns({})
  if (!claims || !ending || !alliances || !campaigns) return undefined
  const due = ending.filter(({ agreed, mine }) => agreed.length === 2 && mine.includes('CLUSTER'))
  const isNothing = !campaigns.some(waitsForAnswer) && !claims.some(waitsForMe) && due.length === 0 && !alliances.some(({ awaited }) => awaited.length > 0)
  return { due, isNothing }
}

function Todo({ due, isNothing }: { due: MembershipView[]; isNothing: boolean }) {
  const { t } = useTranslation()
  if (isNothing) return <Empty title={t('registry.nothing-to-do')}>{t('registry.nothing-to-do-hint')}</Empty>
  return (
    <>
      <ToSign />
      <CampaignCards of={{}} waiting />
      <Claims of={{ awaited: true }} />
      {due.length > 0 && (
        <Stack component="section" gap="sm">
          <Title order={2}>{t('registry.renewals')}</Title>
          <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
            {due.map((one) => (
              <Renewal key={one.id} membership={one} />
            ))}
          </Stack>
        </Stack>
      )}
    </>
  )
}

function Clusters({ mine }: { mine: ClusterView[] }) {
  const { t } = useTranslation()
  const [id, setId] = useState(mine[0]?.id)
  const cluster = mine.find((one) => one.id === id) ?? mine[0]
  if (!cluster) return null
  return (
    <>
      <Stack component="section" gap="sm">
        <Title order={2}>{t('registry.your-clusters')}</Title>
        <SimpleGrid component="ul" cols={{ base: 1, md: 2 }} p={0} m={0}>
          {mine.map((one) => (
            <Card key={one.id} to={`/clusters/${one.id}`} name={one.name} line={t('registry.members', { count: one.memberIds.length })} keywords={[]} />
          ))}
        </SimpleGrid>
      </Stack>
      {mine.length > 1 && <NativeSelect size="md" maw={520} title={cluster.name} label={t('registry.your-cluster')} value={cluster.id} onChange={({ currentTarget }) => setId(currentTarget.value)} data={mine.map(({ id: value, name }) => ({ value, label: name }))} />}
      <WhenSeen>
        <AtEvents cluster={cluster} />
        <PossibleTies clusterId={cluster.id} />
      </WhenSeen>
    </>
  )
}

function Organisations({ mine }: { mine: ReturnType<typeof useMyOrganisations> }) {
  const { t } = useTranslation()
  if (mine.length === 0) return null
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{t('registry.your-organisations')}</Title>
      <SimpleGrid component="ul" cols={{ base: 1, md: 2 }} p={0} m={0}>
        {mine.slice(0, SHOWN).map((one) => (
          <Card key={one.id} to={`/organisations/${one.id}`} name={one.name} line={t(`people.organisation-kind.${one.kind}`)} keywords={[]} />
        ))}
      </SimpleGrid>
    </Stack>
  )
}

const MyOrganisations = () => <Organisations mine={useMyOrganisations()} />

/** Of who manages no cluster: the organisations that they speak for, or that there are none. */
function WithoutClusters() {
  const { t } = useTranslation()
  const organisations = useMyOrganisationsQuery()
  return (
    <Loaded query={organisations}>
      {({ items }) =>
        items.length > 0 ? (
          <Organisations mine={items} />
        ) : (
          <Empty
            title={t('registry.manages-nothing')}
            action={
              <Button component={Link} to="/organisations" variant="default">
                {t('registry.organisations')}
              </Button>
            }
          >
            {t('registry.manages-nothing-hint')}
          </Empty>
        )
      }
    </Loaded>
  )
}

export { words } from './words'

/** What cluster managers and representatives of organisations come for. */
export function DeskPage() {
  const { t } = useTranslation()
  const clusters = useMyClustersQuery()
  const todo = useTodo()
  useTitle(t('registry.desk'))
  return (
    <Stack gap="xl">
      <div>
        <Title>{t('registry.desk')}</Title>
        <Text c="dimmed" maw={640}>
          {t('registry.desk-hint')}
        </Text>
      </div>
      <Loaded query={clusters}>
        {({ items }) =>
          todo ? (
            <>
              {(items.length > 0 || !todo.isNothing) && <Todo {...todo} />}
              <Clusters mine={items} />
              {items.length > 0 ? (
                <WhenSeen>
                  <MyOrganisations />
                </WhenSeen>
              ) : (
                <WithoutClusters />
              )}
            </>
          ) : (
            <Loading />
          )
        }
      </Loaded>
    </Stack>
  )
}
