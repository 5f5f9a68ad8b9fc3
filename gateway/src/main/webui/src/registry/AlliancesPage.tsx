import { Badge, Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AllianceView } from '../api/types'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useAlliances } from './allianceQueries'
import { Card } from './Card'
import { Endless } from './Endless'
import { useMyClusters } from './registryQueries'
import { SearchBox } from './SearchBox'
import { StartAlliance } from './laterForms'
import { useDay } from './useDay'
import { useQuestion } from './useQuestion'

function AllianceCard({ alliance }: { alliance: AllianceView }) {
  const { t } = useTranslation()
  const day = useDay()
  const members = alliance.parties.filter(({ standing }) => standing === 'MEMBER' || standing === 'INVITED')
  return (
    <Card to={`/alliances/${alliance.id}`} name={alliance.name} line={members.map(({ name }) => name).join(' · ')} keywords={[]}>
      <Group gap="xs" mt="xs">
        <Badge color={alliance.stage === 'CONTACT' ? 'gray' : 'pine'}>{t(`registry.stage.${alliance.stage}`)}</Badge>
        <Text size="sm" c="dimmed">
          {alliance.dissolvedAt ? t('registry.dissolved', { date: day(alliance.dissolvedAt) }) : t('registry.since', { date: day(alliance.since) })}
        </Text>
      </Group>
    </Card>
  )
}

export function AlliancesPage() {
  const { t } = useTranslation()
  const [question, ask] = useQuestion(['q'] as const)
  const alliances = useAlliances(question)
  const mine = useMyClusters()
  const [starting, setStarting] = useState(false)
  useTitle(t('registry.alliances'))
  return (
    <Stack gap="lg">
      <div>
        <Title>{t('registry.alliances')}</Title>
        <Text c="dimmed" maw={640}>
          {t('registry.alliances-hint')}
        </Text>
      </div>
      <Group justify="space-between" align="flex-start">
        <SearchBox label={t('registry.search-alliances')} value={question.q ?? ''} onAsk={(text) => ask('q', text)} />
        {mine.length > 0 && !starting && (
          <Button size="md" onClick={() => setStarting(true)}>
            {t('registry.start-alliance')}
          </Button>
        )}
      </Group>
      {starting && <StartAlliance mine={mine} onClose={() => setStarting(false)} />}
      <Loaded query={alliances}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={question.q ? t('common.nothing-found') : t('registry.no-alliances')}>{question.q ? t('common.other-words') : t('registry.no-alliances-hint')}</Empty>
          ) : (
            <SimpleGrid component="ul" cols={{ base: 1, md: 2 }} p={0} m={0}>
              {all.map((one) => (
                <AllianceCard key={one.id} alliance={one} />
              ))}
            </SimpleGrid>
          )
        }
      </Loaded>
      <Endless of={alliances} />
    </Stack>
  )
}
