import { Alert, Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useOrganisation } from './registryQueries'

/** Where an old address leads to. */
export function MergedInto({ successor }: { successor: string }) {
  const { t } = useTranslation()
  const { data } = useOrganisation(successor)
  return (
    <Alert>
      {t('registry.merged-into')}{' '}
      <Anchor component={Link} to={`/organisations/${successor}`}>
        {data?.name ?? '…'}
      </Anchor>
    </Alert>
  )
}
