import { Button, Checkbox, Group, NativeSelect, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent, ifMatch } from '../api/client'
import { useCommand } from '../api/command'
import type { StudyView, WriteStudy as Wish } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { useGoOn } from '../design/useGoOn'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { OrganisationSearch } from '../membership/OrganisationSearch'
import { useOrganisation } from '../registry/registryQueries'
import { codeOf } from './code'
import { useNames, useStudyProblem } from './names'
import { RegionChoice, type Region } from './RegionChoice'
import { touchedByStudy } from './studyQueries'

type Partner = NonNullable<Wish['partners']>[number]
type Milestone = NonNullable<Wish['milestones']>[number]
type Instrument = NonNullable<Wish['instruments']>[number]

const FIVE: Instrument[] = ['PILOT', 'PROMOTION', 'STRATEGY', 'EVENT', 'TRAINING'].map((code) => ({ code, name: '' }))

const changed = <T,>(all: T[], at: number, now: T): T[] => all.map((one, n) => (n === at ? now : one))

function Instruments({ value, onChange }: { value: Instrument[]; onChange: (all: Instrument[]) => void }) {
  const { t } = useTranslation()
  const [another, setAnother] = useState('')
  const names = useNames({ instruments: value, criteria: [] })
  const add = () => {
    const code = codeOf(another, value.map((one) => one.code))
    onChange([...value, { code, name: another.trim() }])
    setAnother('')
  }
  return (
    <Stack gap="xs" component="fieldset" bd="none" p={0} m={0}>
      <Title order={3} component="legend" size="h4">
        {t('study.instruments')}
      </Title>
      {value.map(({ code }) => (
        <Group key={code} justify="space-between" gap="xs" wrap="nowrap">
          <Text>{names.instrument(code)}</Text>
          <Button variant="subtle" color="red" aria-label={`${t('common.remove')}: ${names.instrument(code)}`} disabled={value.length <= 2} onClick={() => onChange(value.filter((one) => one.code !== code))}>
            {t('common.remove')}
          </Button>
        </Group>
      ))}
      <Group align="end" gap="xs">
        <TextInput flex={1} miw={180} label={t('study.instrument-another')} maxLength={200} value={another} onChange={({ currentTarget }) => setAnother(currentTarget.value)} />
        <Button variant="default" disabled={!another.trim() || value.length >= 20} onClick={add}>
          {t('study.add')}
        </Button>
      </Group>
    </Stack>
  )
}

function Timeline({ value, onChange }: { value: Milestone[]; onChange: (all: Milestone[]) => void }) {
  const { t } = useTranslation()
  return (
    <Stack gap="xs" component="fieldset" bd="none" p={0} m={0}>
      <Title order={3} component="legend" size="h4">
        {t('study.timeline')}
      </Title>
      {value.map((one, at) => (
        <Group key={at} align="end" gap="xs">
          <TextInput type="date" required label={t('study.day')} value={one.day} onChange={({ currentTarget }) => onChange(changed(value, at, { ...one, day: currentTarget.value }))} />
          <TextInput flex={1} miw={180} required label={t('study.reached')} maxLength={200} value={one.title} onChange={({ currentTarget }) => onChange(changed(value, at, { ...one, title: currentTarget.value }))} />
          <Button variant="subtle" color="red" aria-label={`${t('common.remove')}: ${one.title || at + 1}`} onClick={() => onChange(value.filter((_, n) => n !== at))}>
            {t('common.remove')}
          </Button>
        </Group>
      ))}
      <Group>
        <Button variant="default" onClick={() => onChange([...value, { day: '', title: '' }])}>
          {t('study.milestone-add')}
        </Button>
      </Group>
    </Stack>
  )
}

function PartnerRow({ partner, known, regions, onChange, onRemove }: { partner: Partner; known: string | undefined; regions: Region[]; onChange: (partner: Partner) => void; onRemove: () => void }) {
  const { t } = useTranslation()
  const { data } = useOrganisation(partner.organisationId)
  const name = known ?? data?.name ?? ''
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text fw={600}>{name}</Text>
        <Button variant="subtle" color="red" aria-label={`${t('common.remove')}: ${name}`} onClick={onRemove}>
          {t('common.remove')}
        </Button>
      </Group>
      <NativeSelect
        label={t('study.region-of', { name })}
        value={partner.nuts ?? ''}
        onChange={({ currentTarget }) => onChange({ ...partner, nuts: currentTarget.value || null })}
        data={[{ value: '', label: '–' }, ...regions.map(({ nuts, title }) => ({ value: nuts, label: title }))]}
      />
      <TextInput label={t('study.task-of', { name })} maxLength={1000} value={partner.task ?? ''} onChange={({ currentTarget }) => onChange({ ...partner, task: currentTarget.value })} />
    </Stack>
  )
}

interface Written {
  title: string
  question: string
  description: string
  open: boolean
  regions: Region[]
  instruments: Instrument[]
  milestones: Milestone[]
  partners: Partner[]
}

interface WriteStudyProps {
  /** What is changed; left out where a study begins. */
  study?: StudyView
  onClose: () => void
}

export function WriteStudy({ study, onClose }: WriteStudyProps) {
  const { t } = useTranslation()
  const goOn = useGoOn()
  const sentence = useStudyProblem()
  const current: Written = {
    title: study?.title ?? '',
    question: study?.question ?? '',
    description: study?.description ?? '',
    open: study?.open ?? false,
    regions: study?.regions ?? [],
    instruments: study?.instruments ?? FIVE,
    milestones: study?.milestones ?? [],
    partners: study?.partners.map(({ organisationId, nuts, task }) => ({ organisationId, nuts, task })) ?? [],
  }
  const editing = useEdited(`study.${study?.id ?? 'new'}`, current, study?.version)
  const { title, question, description, open, regions, instruments, milestones, partners } = editing.value
  const names = new Map(study?.partners.map(({ organisationId, name }) => [organisationId, name]))
  const save = useCommand({
    run: (written: Written, key) => {
      const codes = written.regions.map(({ nuts }) => nuts)
      const body: Wish = { ...written, regions: codes, criteria: study?.criteria, partners: written.partners.map((one) => ({ ...one, nuts: one.nuts && codes.includes(one.nuts) ? one.nuts : null })) }
      return answerOf(
        study
          ? api.PUT('/api/registry/studies/{id}', { params: { path: { id: study.id }, header: ifMatch(editing.version) }, body })
          : api.POST('/api/registry/studies', { params: { header: idempotent(key) }, body }),
      )
    },
    refreshes: touchedByStudy,
    notifyProblem: false,
    onDone: ({ id }, sent) => {
      editing.done(sent)
      if (study) onClose()
      else goOn(`/studies/${id}`)
    },
  })
  const labels: Record<keyof Written, string> = {
    title: t('study.title'),
    question: t('study.question'),
    description: t('study.description'),
    open: t('study.open'),
    regions: t('study.regions'),
    instruments: t('study.instruments'),
    milestones: t('study.timeline'),
    partners: t('study.partners'),
  }
  const say = (field: keyof Written, value: unknown) => {
    if (field === 'open') return t(value ? 'common.yes' : 'common.no')
    if (field === 'regions' || field === 'milestones') return (value as { title: string }[]).map((one) => one.title).join(', ') || '–'
    if (field === 'instruments') return (value as Instrument[]).map((one) => one.name || one.code).join(', ')
    return (field === 'partners' ? String((value as Partner[]).length) : String(value)) || '–'
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
          <Title order={2}>{study ? t('study.edit') : t('study.new')}</Title>
          <Kept editing={editing} busy={save.isPending} labels={labels} say={say} />
          <TextInput label={t('study.title')} required maxLength={200} value={title} onChange={({ currentTarget }) => editing.put({ title: currentTarget.value })} />
          <Textarea label={t('study.question')} required autosize minRows={2} maxLength={1000} value={question} onChange={({ currentTarget }) => editing.put({ question: currentTarget.value })} />
          <Textarea label={t('study.description')} autosize minRows={2} maxLength={5000} value={description} onChange={({ currentTarget }) => editing.put({ description: currentTarget.value })} />
          <Checkbox label={t('study.open')} description={t('study.open-hint')} checked={open} onChange={({ currentTarget }) => editing.put({ open: currentTarget.checked })} />
          <RegionChoice value={regions} onChange={(all) => editing.put({ regions: all })} />
          <Instruments value={instruments} onChange={(all) => editing.put({ instruments: all })} />
          <Timeline value={milestones} onChange={(all) => editing.put({ milestones: all })} />
          <Stack component="fieldset" bd="none" p={0} m={0}>
            <Title order={3} component="legend" size="h4">
              {t('study.partners')}
            </Title>
            {partners.map((one, at) => (
              <PartnerRow key={one.organisationId} partner={one} known={names.get(one.organisationId)} regions={regions} onChange={(now) => editing.put({ partners: changed(partners, at, now) })} onRemove={() => editing.put({ partners: partners.filter((_, n) => n !== at) })} />
            ))}
            <OrganisationSearch label={t('study.partner-add')} description={t('study.partner-hint')} without={partners.map(({ organisationId }) => organisationId)} onChoose={(organisationId) => editing.put({ partners: [...partners, { organisationId, nuts: null, task: '' }] })} />
          </Stack>
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
