import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MembershipView } from '../api/types'
import { Panel } from '../design/Panel'
import { useMemberships, type MembershipQuestion } from './membershipQueries'
import { useBelonging } from './useBelonging'

const isClaim = ({ agreed }: MembershipView) => agreed.length < 2
/** Whether one of the sides that the reader speaks for has not said so yet. */
export const waitsForMe = ({ agreed, mine }: MembershipView) => mine.some((side) => !agreed.includes(side))

function Claim({ claim }: { claim: MembershipView }) {
  const { t } = useTranslation()
  const { agree, end } = useBelonging()
  const mine = waitsForMe(claim)
  const names = { cluster: claim.clusterName, organisation: claim.organisationName }
  return (
    <Panel component="li">
      <Text>{claim.agreed.includes('CLUSTER') ? t('registry.claim-by-cluster', names) : t('registry.claim-by-organisation', names)}</Text>
      <Text size="sm">
        <Anchor component={Link} to={`/clusters/${claim.clusterId}`}>
          {claim.clusterName}
        </Anchor>
        {' · '}
        <Anchor component={Link} to={`/organisations/${claim.organisationId}`}>
          {claim.organisationName}
        </Anchor>
      </Text>
      {!mine && <Text c="dimmed">{t('registry.waits-for-other')}</Text>}
      <Group mt="xs">
        {mine && (
          <Button loading={agree.isPending} onClick={() => agree.mutate(claim)}>
            {t('registry.confirm')}
          </Button>
        )}
        <Button variant="default" loading={end.isPending} onClick={() => end.mutate(claim)}>
          {mine ? t('registry.decline') : t('registry.take-back')}
        </Button>
      </Group>
    </Panel>
  )
}

/** What one side says and the other has not confirmed; nothing where there is none, or for others. */
export function Claims({ of, title }: { of: MembershipQuestion; title?: string }) {
  const { t } = useTranslation()
  const { data = [] } = useMemberships(of)
  const claims = data.filter((one) => isClaim(one) && one.mine.length > 0)
  if (claims.length === 0) return null
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{title ?? t('registry.claims')}</Title>
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {claims.map((claim) => (
          <Claim key={claim.id} claim={claim} />
        ))}
      </Stack>
    </Stack>
  )
}
