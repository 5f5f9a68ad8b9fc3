import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import { isProblem } from '../api/problem'
import type { OrganisationView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { useDay } from '../registry/useDay'
import { touchedByRepresentative, useRepresentatives } from './membershipQueries'

function Representatives({ organisation }: { organisation: OrganisationView }) {
  const { t } = useTranslation()
  const day = useDay()
  const { data } = useRepresentatives(organisation.id, organisation.mine)
  const remove = useCommand({
    run: (personId: string) => answerOf(api.DELETE('/api/registry/organisations/{id}/representatives/{personId}', { params: { path: { id: organisation.id, personId } } })),
    refreshes: touchedByRepresentative,
  })
  return (
    <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
      {data?.items.map(({ personId, name, since, granted }) => (
        <Group component="li" key={personId} justify="space-between">
          <Text>
            {name}{' '}
            <Text span c="dimmed">
              {[t('registry.since', { date: day(since) }), granted ? t('registry.by-grant') : t('registry.by-mail')].join(' · ')}
            </Text>
          </Text>
          <Button variant="subtle" color="red" aria-label={`${t('common.remove')}: ${name}`} loading={remove.isPending} onClick={() => remove.mutate(personId)}>
            {t('common.remove')}
          </Button>
        </Group>
      ))}
    </Stack>
  )
}

function Claim({ organisation }: { organisation: OrganisationView }) {
  const { t } = useTranslation()
  const claim = useCommand({
    run: (id: string, key) => answerOf(api.POST('/api/registry/organisations/{id}/representatives', { params: { path: { id }, header: idempotent(key) } })),
    refreshes: touchedByRepresentative,
    notifyProblem: false,
    said: t('registry.claimed-now'),
  })
  return (
    <Stack gap="xs" align="flex-start">
      <Text>{t('registry.claim-organisation-hint', { domains: organisation.domains.join(', ') })}</Text>
      <ProblemNote error={claim.error} title={isProblem(claim.error) && claim.error.kind === 'other-domain' ? t('registry.other-domain') : undefined} />
      <Button variant="default" size="md" loading={claim.isPending} onClick={() => claim.mutate(organisation.id)}>
        {t('registry.claim-organisation')}
      </Button>
    </Stack>
  )
}

/** Whose entry it is: for those who speak for it, and for who could. */
export function WhoSpeaks({ organisation }: { organisation: OrganisationView }) {
  const { t } = useTranslation()
  const canClaim = organisation.domains.length > 0 && !(organisation.mine && organisation.claimed)
  if (!organisation.mine && !canClaim) return null
  return (
    <Panel component="section">
      <Title order={2} size="h3" mb="xs">
        {t('registry.representatives')}
      </Title>
      <Stack>
        {!organisation.claimed && <Text>{t('registry.unclaimed')}</Text>}
        {organisation.mine && organisation.claimed && <Representatives organisation={organisation} />}
        {canClaim && <Claim organisation={organisation} />}
      </Stack>
    </Panel>
  )
}
