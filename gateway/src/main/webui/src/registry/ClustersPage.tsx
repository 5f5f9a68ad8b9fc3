import { Badge, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useCountry } from '../people/useCountry'
import { Card } from './Card'
import { Endless } from './Endless'
import { Facet } from './Facet'
import { Finder } from './Finder'
import { MyClusters } from './MyClusters'
import { useClusterFacets, useClusters } from './registryQueries'
import { usePlace } from './usePlace'
import { useQuestion } from './useQuestion'

const NAMES = ['q', 'keyword', 'country', 'nuts'] as const
const CHOICES = ['keyword', 'country', 'nuts'] as const

export function ClustersPage() {
  const { t } = useTranslation()
  const [question, ask] = useQuestion(NAMES)
  const clusters = useClusters(question)
  const { data: facets } = useClusterFacets(question)
  const place = usePlace(facets?.regions)
  const country = useCountry()
  useTitle(t('registry.clusters'))
  const count = clusters.data?.length
  const total = facets?.countries.reduce((sum, one) => sum + one.count, 0)
  const found = count === undefined ? undefined : t('registry.found-clusters', { count: question.country || total === undefined ? count : Math.max(count, total) })
  return (
    <Stack gap="xl">
      <MyClusters />
      <Finder
        title={t('registry.clusters')}
        hint={t('registry.clusters-hint')}
        search={{ label: t('registry.search-clusters'), value: question.q ?? '', onAsk: (text) => ask('q', text) }}
        chosen={CHOICES.filter((name) => question[name]).length}
        onClear={() => CHOICES.forEach((name) => ask(name, null))}
        found={found}
        facets={
          <>
            <Facet title={t('registry.country')} counts={facets?.countries ?? []} chosen={question.country} onChoose={(value) => ask('country', value)} name={({ value }) => country(value) ?? value} />
            <Facet title={t('registry.region')} counts={facets?.regions ?? []} chosen={question.nuts} onChoose={(value) => ask('nuts', value)} />
            <Facet title={t('registry.technology')} counts={facets?.keywords ?? []} chosen={question.keyword} onChoose={(value) => ask('keyword', value)} />
          </>
        }
      >
        <Loaded query={clusters}>
          {(all) =>
            all.length === 0 ? (
              <Empty title={t('common.nothing-found')}>{t('common.other-words')}</Empty>
            ) : (
              <SimpleGrid component="ul" cols={{ base: 1, md: 2 }} p={0} m={0}>
                {all.map((one) => (
                  <Card key={one.id} to={`/clusters/${one.id}`} name={one.name} line={place(one)} keywords={one.keywords}>
                    <Group gap="xs" mt="xs">
                      <Text size="sm" c="dimmed" className="numeric">
                        {t('registry.members', { count: one.memberIds.length })}
                      </Text>
                      {one.fictitious && <Badge color="gray">{t('registry.fictitious')}</Badge>}
                    </Group>
                  </Card>
                ))}
              </SimpleGrid>
            )
          }
        </Loaded>
        <Endless of={clusters} />
      </Finder>
    </Stack>
  )
}
