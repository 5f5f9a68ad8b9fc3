import { Anchor, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PossibleTie, TieReason } from '../api/types'
import { Panel } from '../design/Panel'
import { useCountry } from '../people/useCountry'
import { usePossibleTies } from './allianceQueries'

const WORDS = 4

const some = (words: string[]) => (words.length > WORDS ? `${words.slice(0, WORDS).join(', ')} …` : words.join(', '))

function Because({ reason }: { reason: TieReason }) {
  const { t } = useTranslation()
  const back = reason.term === 'COMPLEMENT' || reason.term === 'REGION_GAP' ? reason.term : null
  return (
    <>
      {reason.words.length > 0 && (
        <li>
          <Text span c="dimmed">
            {back === 'REGION_GAP' ? t('registry.term-back.REGION_GAP') : t(`registry.term.${reason.term}`)}
          </Text>{' '}
          {some(reason.words)}
        </li>
      )}
      {back && reason.back.length > 0 && (
        <li>
          <Text span c="dimmed">
            {back === 'REGION_GAP' ? t('registry.term.REGION_GAP') : t('registry.term-back.COMPLEMENT')}
          </Text>{' '}
          {some(reason.back)}
        </li>
      )}
    </>
  )
}

function Suggestion({ tie }: { tie: PossibleTie }) {
  const { t } = useTranslation()
  const country = useCountry()
  return (
    <Panel component="li">
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <Title order={3}>
          <Anchor component={Link} to={`/clusters/${tie.clusterId}`} inherit>
            {tie.name}
          </Anchor>
        </Title>
        <Text size="sm" c="dimmed" className="numeric" style={{ whiteSpace: 'nowrap' }}>
          {t('registry.points', { points: Math.round(100 * tie.score) })}
        </Text>
      </Group>
      <Text c="dimmed" size="sm">
        {country(tie.country)}
      </Text>
      <Stack component="ul" gap={2} mt="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {tie.reasons.map((reason) => (
          <Because key={reason.term} reason={reason} />
        ))}
      </Stack>
    </Panel>
  )
}

/** Clusters that this one might join with, each with its reasons. */
export function PossibleTies({ clusterId }: { clusterId: string }) {
  const { t } = useTranslation()
  const { data } = usePossibleTies(clusterId)
  if (!data || data.items.length === 0) return null
  return (
    <Stack component="section" gap="sm">
      <div>
        <Title order={2}>{t('registry.possible-ties')}</Title>
        <Text c="dimmed">{t('registry.possible-ties-hint')}</Text>
      </div>
      <SimpleGrid component="ul" cols={{ base: 1, md: 2 }} p={0} m={0} style={{ listStyle: 'none' }}>
        {data.items.map((tie) => (
          <Suggestion key={tie.clusterId} tie={tie} />
        ))}
      </SimpleGrid>
    </Stack>
  )
}
