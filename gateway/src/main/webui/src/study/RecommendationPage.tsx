import { Alert, Anchor, Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { PolicyRecommendationView, StudyView } from '../api/types'
import { Panel } from '../design/Panel'
import { Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useDay } from '../registry/useDay'
import { EvidenceChain } from './EvidenceChain'
import { WriteRecommendation } from './laterForms'
import { PolicyReview } from './PolicyReview'
import { useThisStudy } from './StudyLayout'
import { usePolicy } from './studyQueries'

type Edition = PolicyRecommendationView['editions'][number]
type Said = Pick<Edition['content'], 'title' | 'statement' | 'addressee' | 'strength' | 'direction' | 'judgements'>

function Sentence({ said }: { said: Said }) {
  const { t } = useTranslation()
  return (
    <Stack gap="xs">
      <Text size="lg" fw={600} style={{ whiteSpace: 'pre-line' }} maw={720}>
        {said.statement}
      </Text>
      <Group gap="xs">
        <Badge color={said.direction === 'FOR' ? 'pine' : 'red'}>{t(`study.direction.${said.direction}`)}</Badge>
        <Badge>{t(`study.strength.${said.strength}`)}</Badge>
        <Text c="dimmed">{t('study.addressed', { addressee: said.addressee })}</Text>
      </Group>
      {said.judgements.length > 0 && (
        <details>
          <summary>{t('study.decision')}</summary>
          <dl>
            {said.judgements.map(({ aspect, judgement }) => (
              <div key={aspect}>
                <dt>
                  <Text span fw={600}>
                    {t(`study.aspect.${aspect}`)}
                  </Text>
                </dt>
                <dd>{judgement}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </Stack>
  )
}

function Published({ study, edition, before }: { study: StudyView; edition: Edition; before: Edition | undefined }) {
  const { t } = useTranslation()
  const day = useDay()
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Group justify="space-between" gap="xs">
          <Text c="dimmed">{t('study.edition', { edition: edition.content.edition, date: day(edition.publishedAt) })}</Text>
          <Badge color={edition.intact ? 'pine' : 'red'}>{t(edition.intact ? 'study.intact' : 'study.not-intact')}</Badge>
        </Group>
        <Sentence said={edition.content} />
        <div>
          <Title order={2} size="h3">
            {t('study.evidence')}
          </Title>
          <Text c="dimmed">{t('study.evidence-hint')}</Text>
        </div>
        <EvidenceChain study={study} evidence={edition.content.evidence} />
        {before && (
          <details>
            <summary>{t('study.compare')}</summary>
            <Sentence said={before.content} />
            <EvidenceChain study={study} evidence={before.content.evidence} />
          </details>
        )}
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t('study.edition-print', { sha256: edition.sha256 })}
        </Text>
      </Stack>
    </Panel>
  )
}

function Recommendation({ study, policy }: { study: StudyView; policy: PolicyRecommendationView }) {
  const { t } = useTranslation()
  const day = useDay()
  const [edits, setEdits] = useState(false)
  const [latest, before] = policy.editions
  const title = (policy.draft ?? latest?.content)?.title ?? ''
  useTitle(title)
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <Anchor component={Link} to={`/studies/${study.id}/recommendations`}>
          {t('study.recommendations')}
        </Anchor>
        <Title>{`${policy.number}. ${title}`}</Title>
        <Group gap="xs">
          <Badge color={policy.state === 'PUBLISHED' || policy.state === 'TAKEN_UP' ? 'pine' : 'gray'}>{t(`study.policy-state.${policy.state}`)}</Badge>
        </Group>
      </Stack>
      {policy.state === 'WITHDRAWN' && <Alert color="red">{t('study.policy-state.WITHDRAWN')}</Alert>}
      {latest && <Published study={study} edition={latest} before={before} />}
      {policy.draft && policy.state !== 'PUBLISHED' && policy.state !== 'TAKEN_UP' && policy.state !== 'WITHDRAWN' && (
        <Panel component="section" p="lg">
          <Stack>
            <Title order={2} size="h3">
              {t('study.draft')}
            </Title>
            <Sentence said={policy.draft} />
          </Stack>
        </Panel>
      )}
      {policy.mine && !edits && (
        <Group>
          <Button size="md" variant="default" onClick={() => setEdits(true)}>
            {t('study.recommend-edit')}
          </Button>
        </Group>
      )}
      {edits && <WriteRecommendation study={study} policy={policy} onClose={() => setEdits(false)} />}
      {study.mine.length > 0 && <PolicyReview study={study} policy={policy} />}
      {policy.steps.length > 0 && (
        <Panel component="section">
          <Title order={2} size="h3" mb="xs">
            {t('study.record')}
          </Title>
          <Stack component="ol" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
            {policy.steps.map((step, at) => (
              <li key={at}>
                <Text fw={600}>{[day(step.takenAt), t(`study.step.${step.kind}`), step.name].filter(Boolean).join(' · ')}</Text>
                {step.note && <Text>{step.note}</Text>}
                {step.link && (
                  <Anchor href={step.link} rel="noreferrer" style={{ overflowWrap: 'anywhere' }}>
                    {step.link}
                  </Anchor>
                )}
              </li>
            ))}
          </Stack>
        </Panel>
      )}
    </Stack>
  )
}

export function RecommendationPage() {
  const study = useThisStudy()
  const { recommendationId = '' } = useParams()
  return <Loaded query={usePolicy(study.id, recommendationId)}>{(view) => <Recommendation study={study} policy={view} />}</Loaded>
}
