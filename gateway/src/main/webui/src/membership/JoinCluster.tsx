import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMemberships, useMyOrganisations } from './membershipQueries'
import { useBelonging } from './useBelonging'

const OFFERED = 5

/** Who speaks for organisations says of one that it belongs to the cluster. */
export function JoinCluster({ clusterId }: { clusterId: string }) {
  const { t } = useTranslation()
  const mine = useMyOrganisations()
  const { data: there } = useMemberships({ cluster: clusterId, mine: true })
  const { agree } = useBelonging()
  if (!there) return null
  const known = new Set(there.map(({ organisationId }) => organisationId))
  // Who entered many, as importers do, speaks for none of them in earnest: those join from their own pages.
  const others = mine.filter(({ id, claimed }) => claimed && !known.has(id)).slice(0, OFFERED)
  return (
    <Group>
      {others.map(({ id, name }) => (
        <Button key={id} variant="default" size="md" h="auto" mih={42} styles={{ label: { whiteSpace: 'normal' } }} loading={agree.isPending} onClick={() => agree.mutate({ clusterId, organisationId: id })}>
          {t('registry.join', { organisation: name })}
        </Button>
      ))}
    </Group>
  )
}
