import { Badge, Button, Group, SimpleGrid, Slider, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { RankingSource, StartRanking, StudyView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Empty, Loaded } from '../design/States'
import { useGoOn } from '../design/useGoOn'
import { useTitle } from '../design/useTitle'
import { Card } from '../registry/Card'
import { useDay } from '../registry/useDay'
import { useStudyProblem } from './names'
import { useThisStudy } from './StudyLayout'
import { touchedByRanking, useRankings } from './studyQueries'

const SOURCES: RankingSource[] = ['REVIEWS', 'SURVEYS', 'CAFES']
const MOST = 5

function Start({ study, onClose }: { study: StudyView; onClose: () => void }) {
  const { t } = useTranslation()
  const goOn = useGoOn()
  const sentence = useStudyProblem()
  const [weights, setWeights] = useState<Record<RankingSource, number>>({ REVIEWS: 1, SURVEYS: 1, CAFES: 1 })
  const start = useCommand({
    run: (body: StartRanking, key) => answerOf(api.POST('/api/registry/studies/{id}/rankings', { params: { path: { id: study.id }, header: idempotent(key) }, body })),
    refreshes: touchedByRanking,
    notifyProblem: false,
    onDone: ({ id }) => goOn(`/studies/${study.id}/rankings/${id}`),
  })
  return (
    <Panel component="section" p="lg">
      <Stack>
        <div>
          <Title order={2}>{t('study.rank')}</Title>
          <Text c="dimmed">{t('study.rank-hint')}</Text>
        </div>
        {SOURCES.map((source) => (
          <div key={source}>
            <Group justify="space-between">
              <Text fw={600}>{t(`study.source.${source}`)}</Text>
              <Text className="numeric">{weights[source]}</Text>
            </Group>
            <Slider min={0} max={MOST} step={1} label={null} thumbLabel={t(`study.source.${source}`)} value={weights[source]} onChange={(weight) => setWeights({ ...weights, [source]: weight })} />
          </div>
        ))}
        <ProblemNote error={start.error} title={sentence(start.error)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.back')}
          </Button>
          <Button loading={start.isPending} onClick={() => start.mutate({ weights: SOURCES.map((source) => ({ source, weight: weights[source] })), seed: 1 })}>
            {t('study.rank-now')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  )
}

export function RankingsPage() {
  const { t } = useTranslation()
  const day = useDay()
  const study = useThisStudy()
  const rankings = useRankings(study.id)
  const [starts, setStarts] = useState(false)
  const mayStart = study.mine.includes('LEAD') || study.mine.includes('ANALYST')
  useTitle(t('study.rankings'))
  return (
    <Stack gap="lg">
      <div>
        <Title>{t('study.rankings')}</Title>
        <Text c="dimmed" maw={640}>
          {t('study.rankings-hint')}
        </Text>
      </div>
      {mayStart && !starts && (
        <Group>
          <Button size="md" onClick={() => setStarts(true)}>
            {t('study.rank')}
          </Button>
        </Group>
      )}
      {starts && <Start study={study} onClose={() => setStarts(false)} />}
      <Loaded query={rankings}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('study.no-rankings')}>{t('study.no-rankings-hint')}</Empty>
          ) : (
            <SimpleGrid component="ul" cols={{ base: 1, md: 2 }} p={0} m={0}>
              {items.map((one) => (
                <Card key={one.id} to={`/studies/${study.id}/rankings/${one.id}`} name={t('study.ranking-number', { number: one.number })} line={[day(one.startedAt), t('study.stands-on', { projects: one.projects, cafes: one.cafes, answers: one.surveyAnswers })].join(' · ')} keywords={[]}>
                  <Group gap="xs" mt="xs">
                    <Badge color={one.state === 'DONE' ? 'pine' : one.state === 'FAILED' ? 'red' : 'sign'}>{t(`study.ranking-state.${one.state}`)}</Badge>
                  </Group>
                </Card>
              ))}
            </SimpleGrid>
          )
        }
      </Loaded>
    </Stack>
  )
}
