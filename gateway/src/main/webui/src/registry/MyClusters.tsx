import { Badge, Button, Group, SimpleGrid, Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAlliances } from './allianceQueries'
import { Card } from './Card'
import { useMyClusters } from './registryQueries'

/** What a cluster manager has to look after; nothing for others. */
export function MyClusters() {
  const { t } = useTranslation()
  const mine = useMyClusters()
  const { data: alliances = [] } = useAlliances({})
  if (mine.length === 0) return null
  const waiting = alliances.filter((one) => one.awaited.length > 0)
  return (
    <Stack component="section" gap="sm">
      <Group justify="space-between">
        <Title order={2}>{t('registry.your-clusters')}</Title>
        <Button component={Link} to="/desk" variant="default">
          {t('registry.desk-open')}
        </Button>
      </Group>
      <SimpleGrid component="ul" cols={{ base: 1, md: 2 }} p={0} m={0}>
        {waiting.map((one) => (
          <Card key={one.id} to={`/alliances/${one.id}`} name={one.name} line={one.parties.map(({ name }) => name).join(' · ')} keywords={[]}>
            <Group mt="xs">
              <Badge color="sign">{t('registry.to-sign')}</Badge>
            </Group>
          </Card>
        ))}
        {mine.map((one) => (
          <Card key={one.id} to={`/clusters/${one.id}`} name={one.name} line={t('registry.members', { count: one.memberIds.length })} keywords={[]} />
        ))}
      </SimpleGrid>
    </Stack>
  )
}
