import { Alert, Anchor, Badge, Group, Loader, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { RankingResult, RankingView, StudyView } from '../api/types'
import { Panel } from '../design/Panel'
import { Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { WideTable } from '../design/WideTable'
import { localeOf } from '../i18n'
import { useDay } from '../registry/useDay'
import { Dissent } from './Dissent'
import { useNames } from './names'
import { RankIntervals } from './RankIntervals'
import { useThisStudy } from './StudyLayout'
import { useRanking } from './studyQueries'
import { WeightSlider } from './WeightSlider'

function Section({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <Panel component="section" p="lg">
      <Stack>
        <div>
          <Title order={2} size="h3">
            {title}
          </Title>
          <Text c="dimmed">{hint}</Text>
        </div>
        {children}
      </Stack>
    </Panel>
  )
}

function Order({ result, name }: { result: RankingResult; name: (code: string) => string }) {
  const { t } = useTranslation()
  return (
    <Panel component="section" p="lg">
      <Title order={2} size="h3" mb="xs">
        {t('study.order')}
      </Title>
      <Stack component="ol" gap="xs" m={0} pl="lg">
        {result.instruments.map(({ code }) => (
          <Text component="li" key={code} size="lg" fw={600}>
            {name(code)}
          </Text>
        ))}
      </Stack>
      <Text mt="sm">{result.optimaCount === 1 ? t('study.unique') : t('study.not-unique', { count: result.optimaCount })}</Text>
      <Text c="dimmed">{t('study.tiers', { tiers: result.tiers.map((tier) => tier.map(name).join(', ')).join(' › ') })}</Text>
    </Panel>
  )
}

function Means({ study, result, name }: { study: StudyView; result: RankingResult; name: (code: string) => string }) {
  const { t, i18n } = useTranslation()
  const names = useNames(study)
  const number = new Intl.NumberFormat(localeOf(i18n.language), { minimumFractionDigits: 1, maximumFractionDigits: 2 })
  if (result.means.length === 0) return null
  return (
    <Section title={t('study.means')} hint={t('study.means-hint')}>
      <WideTable label={t('study.means')} minWidth={420}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('study.instrument-label')}</Table.Th>
            <Table.Th>{t('study.projects')}</Table.Th>
            {study.criteria.map(({ code }) => (
              <Table.Th key={code}>{names.criterion(code)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {result.means.map((one) => (
            <Table.Tr key={one.code}>
              <Table.Th scope="row">{name(one.code)}</Table.Th>
              <Table.Td className="numeric">{one.projects}</Table.Td>
              {one.means.map((mean, at) => (
                <Table.Td key={at} className="numeric">
                  {one.projects > 0 ? number.format(mean) : '–'}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </Section>
  )
}

function Checks({ result, name }: { result: RankingResult; name: (code: string) => string }) {
  const { t, i18n } = useTranslation()
  const number = new Intl.NumberFormat(localeOf(i18n.language), { maximumFractionDigits: 1 })
  const tierOf = (code: string) => result.schulze.findIndex((tier) => tier.includes(code)) + 1
  return (
    <Section title={t('study.checks')} hint={t('study.checks-hint')}>
      <WideTable label={t('study.checks')} minWidth={360}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('study.instrument-label')}</Table.Th>
            <Table.Th>Borda</Table.Th>
            <Table.Th>Copeland</Table.Th>
            <Table.Th>Schulze</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {result.instruments.map((one) => (
            <Table.Tr key={one.code}>
              <Table.Th scope="row">{name(one.code)}</Table.Th>
              <Table.Td className="numeric">{number.format(one.borda)}</Table.Td>
              <Table.Td className="numeric">{number.format(one.copeland)}</Table.Td>
              <Table.Td className="numeric">{tierOf(one.code)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </Section>
  )
}

function Result({ study, result }: { study: StudyView; result: RankingResult }) {
  const { t } = useTranslation()
  const { instrument: name } = useNames(study)
  const first = result.instruments.map(({ code }) => code)
  const moved = result.sources.filter(({ pieces }) => pieces.length > 0)
  return (
    <>
      <Order result={result} name={name} />
      <Section title={t('study.intervals')} hint={t('study.firm-hint')}>
        <RankIntervals result={result} name={name} />
      </Section>
      {moved.length > 0 && (
        <Section title={t('study.weights')} hint={t('study.weights-hint')}>
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
            {moved.map((source) => (
              <WeightSlider key={source.source} source={source} first={first} name={name} />
            ))}
          </SimpleGrid>
        </Section>
      )}
      <Section title={t('study.dissent')} hint={t('study.dissent-hint')}>
        <Dissent study={study} result={result} name={name} />
      </Section>
      <Means study={study} result={result} name={name} />
      <Checks result={result} name={name} />
    </>
  )
}

function Ranking({ study, ranking }: { study: StudyView; ranking: RankingView }) {
  const { t } = useTranslation()
  const day = useDay()
  const title = t('study.ranking-number', { number: ranking.number })
  useTitle(title)
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <Anchor component={Link} to={`/studies/${study.id}/rankings`}>
          {t('study.rankings')}
        </Anchor>
        <Title>{title}</Title>
        <Text c="dimmed" className="numeric">
          {[day(ranking.startedAt), t('study.stands-on', { projects: ranking.projects, cafes: ranking.cafes, answers: ranking.surveyAnswers })].join(' · ')}
        </Text>
        <Group gap="xs">
          {ranking.weights.map(({ source, weight }) => (
            <Badge key={source}>{`${t(`study.source.${source}`)} × ${weight}`}</Badge>
          ))}
        </Group>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t('study.fingerprint', { sha256: ranking.sha256, seed: ranking.seed })}
        </Text>
      </Stack>
      {ranking.state === 'FAILED' && <Alert color="red">{t('study.ranking-failed')}</Alert>}
      {(ranking.state === 'QUEUED' || ranking.state === 'RUNNING') && (
        <Group role="status">
          <Loader size="sm" />
          <Text>{t(`study.ranking-state.${ranking.state}`)}</Text>
        </Group>
      )}
      {ranking.result && <Result study={study} result={ranking.result} />}
    </Stack>
  )
}

export function RankingPage() {
  const study = useThisStudy()
  const { rankingId = '' } = useParams()
  return <Loaded query={useRanking(study.id, rankingId)}>{(view) => <Ranking study={study} ranking={view} />}</Loaded>
}
