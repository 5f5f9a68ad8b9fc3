import { Button, Checkbox, Group, NativeSelect, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent, ifMatch } from '../api/client'
import { useCommand } from '../api/command'
import type { PolicyCitation, PolicyRecommendationView, StudyView, WritePolicyRecommendation } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { useGoOn } from '../design/useGoOn'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
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

interface Written {
  title: string
  statement: string
  addressee: string
  strength: (typeof STRENGTHS)[number]
  direction: (typeof DIRECTIONS)[number]
  /** By aspect. */
  judged: Record<string, string>
  citations: PolicyCitation[]
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
  const current: Written = {
    title: before?.title ?? '',
    statement: before?.statement ?? '',
    addressee: before?.addressee ?? '',
    strength: before?.strength ?? 'CONDITIONAL',
    direction: before?.direction ?? 'FOR',
    judged: Object.fromEntries(before?.judgements.map(({ aspect, judgement }) => [aspect, judgement]) ?? []),
    citations: before?.citations ?? [],
  }
  const editing = useEdited(policy ? `policy.${policy.id}` : `policy.new.${study.id}`, current, policy?.version)
  const { title, statement, addressee, strength, direction, judged, citations } = editing.value
  const save = useCommand({
    run: ({ judged: written, ...plain }: Written, key) => {
      const body: WritePolicyRecommendation = { ...plain, judgements: ASPECTS.flatMap((aspect) => (written[aspect]?.trim() ? [{ aspect, judgement: written[aspect] }] : [])) }
      return answerOf(
        policy
          ? api.PUT('/api/registry/studies/{id}/policy-recommendations/{policyId}', { params: { path: { id: study.id, policyId: policy.id }, header: ifMatch(editing.version) }, body })
          : api.POST('/api/registry/studies/{id}/policy-recommendations', { params: { path: { id: study.id }, header: idempotent(key) }, body }),
      )
    },
    refreshes: touchedByPolicy,
    notifyProblem: false,
    onDone: ({ id }, sent) => {
      editing.done(sent)
      if (policy) onClose()
      else goOn(`/studies/${study.id}/recommendations/${id}`)
    },
  })
  const labels: Record<keyof Written, string> = {
    title: t('study.title'),
    statement: t('study.statement'),
    addressee: t('study.addressee'),
    strength: t('study.strength-label'),
    direction: t('study.direction-label'),
    judged: t('study.decision'),
    citations: t('study.cite'),
  }
  const say = (field: keyof Written, value: unknown) => {
    if (field === 'strength') return t(`study.strength.${value as Written['strength']}`)
    if (field === 'direction') return t(`study.direction.${value as Written['direction']}`)
    if (field === 'citations') return String((value as PolicyCitation[]).length)
    return (field === 'judged' ? Object.values(value as Written['judged']).join('\n') : String(value)) || '–'
  }
  return (
    <Panel component="section" p="lg">
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          save.mutate(editing.value)
        }}
      >
        <Stack>
          <Title order={2}>{policy ? t('study.recommend-edit') : t('study.recommend')}</Title>
          <Kept editing={editing} busy={save.isPending} labels={labels} say={say} />
          <TextInput label={t('study.title')} required maxLength={200} value={title} onChange={({ currentTarget }) => editing.put({ title: currentTarget.value })} />
          <Textarea label={t('study.statement')} required autosize minRows={2} maxLength={5000} value={statement} onChange={({ currentTarget }) => editing.put({ statement: currentTarget.value })} />
          <TextInput label={t('study.addressee')} required maxLength={200} value={addressee} onChange={({ currentTarget }) => editing.put({ addressee: currentTarget.value })} />
          <NativeSelect label={t('study.strength-label')} value={strength} onChange={({ currentTarget }) => editing.put({ strength: currentTarget.value as typeof strength })} data={STRENGTHS.map((value) => ({ value, label: t(`study.strength.${value}`) }))} />
          <NativeSelect label={t('study.direction-label')} value={direction} onChange={({ currentTarget }) => editing.put({ direction: currentTarget.value as typeof direction })} data={DIRECTIONS.map((value) => ({ value, label: t(`study.direction.${value}`) }))} />
          <Citations study={study} value={citations} onChange={(all) => editing.put({ citations: all })} />
          <Title order={3} size="h4">
            {t('study.decision')}
          </Title>
          {ASPECTS.map((aspect) => (
            <Textarea key={aspect} label={t(`study.aspect.${aspect}`)} autosize minRows={1} maxLength={2000} value={judged[aspect] ?? ''} onChange={({ currentTarget }) => editing.put({ judged: { ...judged, [aspect]: currentTarget.value } })} />
          ))}
          <ProblemNote error={save.error} title={sentence(save.error)} labels={labels} />
          <Group justify="flex-end">
            <Button variant="default" onClick={editing.closing(onClose)}>
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
