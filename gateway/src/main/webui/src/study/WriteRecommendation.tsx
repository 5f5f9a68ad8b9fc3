import { Button, Checkbox, Group, NativeSelect, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent, ifMatch } from '../api/client'
import { useCommand } from '../api/command'
import type { PolicyCitation, PolicyRecommendationView, StudyView, WritePolicyRecommendation } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { useGoOn } from '../design/useGoOn'
import { useStudyProblem } from './names'
import { touchedByPolicy, useProjects, useRankings, useStudyCafes } from './studyQueries'

const ASPECTS = ['PROBLEM', 'BENEFITS', 'HARMS', 'RESOURCES', 'EQUITY', 'ACCEPTABILITY', 'FEASIBILITY'] as const
const STRENGTHS = ['STRONG', 'CONDITIONAL'] as const
const DIRECTIONS = ['FOR', 'AGAINST'] as const

const keyOf = ({ kind, targetId }: PolicyCitation) => `${kind} ${targetId}`

function Citations({ study, value, onChange }: { study: StudyView; value: PolicyCitation[]; onChange: (all: PolicyCitation[]) => void }) {
  const { t } = useTranslation()
  const { data: rankings } = useRankings(study.id)
  const { data: cafes } = useStudyCafes(study.id)
  const { data: projects } = useProjects(study.id)
  const chosen = new Set(value.map(keyOf))
  const offered = [
    ...(rankings?.items.filter(({ state }) => state === 'DONE').map(({ id, number }) => ({ kind: 'RANKING' as const, targetId: id, label: t('study.ranking-number', { number }) })) ?? []),
    ...(cafes?.items.flatMap(({ title, findings }) => findings.map(({ id, statement }) => ({ kind: 'FINDING' as const, targetId: id, label: `${title}: ${statement}` }))) ?? []),
    ...(projects?.map(({ id, reference, title }) => ({ kind: 'PROJECT' as const, targetId: id, label: `${reference}: ${title}` })) ?? []),
  ]
  return (
    <Stack gap="xs" component="fieldset" bd="none" p={0} m={0}>
      <Title order={3} component="legend" size="h4">
        {t('study.cite')}
      </Title>
      {offered.length === 0 && <Text c="dimmed">{t('study.no-evidence-yet')}</Text>}
      <Stack gap="xs" mah={320} style={{ overflowY: 'auto' }}>
        {offered.map(({ label, ...one }) => (
          <Checkbox key={keyOf(one)} label={`${t(`study.citation.${one.kind}`)} – ${label}`} checked={chosen.has(keyOf(one))} onChange={() => onChange(chosen.has(keyOf(one)) ? value.filter((other) => keyOf(other) !== keyOf(one)) : [...value, one])} />
        ))}
      </Stack>
    </Stack>
  )
}

interface WriteRecommendationProps {
  study: StudyView
  /** What is changed; left out where one begins. */
  policy?: PolicyRecommendationView
  onClose: () => void
}

export function WriteRecommendation({ study, policy, onClose }: WriteRecommendationProps) {
  const { t } = useTranslation()
  const goOn = useGoOn()
  const sentence = useStudyProblem()
  const before = policy?.draft
  const [title, setTitle] = useState(before?.title ?? '')
  const [statement, setStatement] = useState(before?.statement ?? '')
  const [addressee, setAddressee] = useState(before?.addressee ?? '')
  const [strength, setStrength] = useState<(typeof STRENGTHS)[number]>(before?.strength ?? 'CONDITIONAL')
  const [direction, setDirection] = useState<(typeof DIRECTIONS)[number]>(before?.direction ?? 'FOR')
  const [judged, setJudged] = useState<Record<string, string>>(Object.fromEntries(before?.judgements.map(({ aspect, judgement }) => [aspect, judgement]) ?? []))
  const [citations, setCitations] = useState<PolicyCitation[]>(before?.citations ?? [])
  const save = useCommand({
    run: (body: WritePolicyRecommendation, key) =>
      answerOf(
        policy
          ? api.PUT('/api/registry/studies/{id}/policy-recommendations/{policyId}', { params: { path: { id: study.id, policyId: policy.id }, header: ifMatch(policy.version) }, body })
          : api.POST('/api/registry/studies/{id}/policy-recommendations', { params: { path: { id: study.id }, header: idempotent(key) }, body }),
      ),
    refreshes: touchedByPolicy,
    notifyProblem: false,
    onDone: ({ id }) => (policy ? onClose() : goOn(`/studies/${study.id}/recommendations/${id}`)),
  })
  return (
    <Panel component="section" p="lg">
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          const judgements = ASPECTS.flatMap((aspect) => (judged[aspect]?.trim() ? [{ aspect, judgement: judged[aspect] }] : []))
          save.mutate({ title, statement, addressee, strength, direction, judgements, citations })
        }}
      >
        <Stack>
          <Title order={2}>{policy ? t('study.recommend-edit') : t('study.recommend')}</Title>
          <TextInput label={t('study.title')} required maxLength={200} value={title} onChange={({ currentTarget }) => setTitle(currentTarget.value)} />
          <Textarea label={t('study.statement')} required autosize minRows={2} maxLength={5000} value={statement} onChange={({ currentTarget }) => setStatement(currentTarget.value)} />
          <TextInput label={t('study.addressee')} required maxLength={200} value={addressee} onChange={({ currentTarget }) => setAddressee(currentTarget.value)} />
          <NativeSelect label={t('study.strength-label')} value={strength} onChange={({ currentTarget }) => setStrength(currentTarget.value as typeof strength)} data={STRENGTHS.map((value) => ({ value, label: t(`study.strength.${value}`) }))} />
          <NativeSelect label={t('study.direction-label')} value={direction} onChange={({ currentTarget }) => setDirection(currentTarget.value as typeof direction)} data={DIRECTIONS.map((value) => ({ value, label: t(`study.direction.${value}`) }))} />
          <Citations study={study} value={citations} onChange={setCitations} />
          <Title order={3} size="h4">
            {t('study.decision')}
          </Title>
          {ASPECTS.map((aspect) => (
            <Textarea key={aspect} label={t(`study.aspect.${aspect}`)} autosize minRows={1} maxLength={2000} value={judged[aspect] ?? ''} onChange={({ currentTarget }) => setJudged({ ...judged, [aspect]: currentTarget.value })} />
          ))}
          <ProblemNote error={save.error} title={sentence(save.error)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.back')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
