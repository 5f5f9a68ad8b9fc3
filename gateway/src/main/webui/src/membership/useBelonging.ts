import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import { touchedByMembership } from './membershipQueries'

export interface Ends {
  clusterId: string
  organisationId: string
}

const at = ({ clusterId, organisationId }: Ends) => ({ params: { path: { id: clusterId, organisationId } } })

/** Saying that an organisation belongs to a cluster, and that it does not. */
export function useBelonging() {
  const { t } = useTranslation()
  const agree = useCommand({
    run: (ends: Ends) => answerOf(api.PUT('/api/registry/clusters/{id}/members/{organisationId}', at(ends))),
    refreshes: touchedByMembership,
    said: t('registry.said'),
  })
  const end = useCommand({
    run: (ends: Ends) => answerOf(api.DELETE('/api/registry/clusters/{id}/members/{organisationId}', at(ends))),
    refreshes: touchedByMembership,
  })
  return { agree, end }
}
