import { ActionIcon, Button, Checkbox, Group, NativeSelect, Stack, Title } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { StudyView, SurveyOption, SurveyQuestion, SurveyText } from '../api/types'
import { Panel } from '../design/Panel'
import { useNames } from '../study/names'
import { earlier, newOption, ofKind } from './build'
import { ConditionField } from './ConditionField'
import { TextField } from './TextField'

const KINDS = ['SINGLE', 'MULTIPLE', 'RATING', 'RANKING', 'TEXT'] as const
const SCALES = Array.from({ length: 9 }, (_, n) => String(n + 2))
const MOST_OPTIONS = 30

function Options({ study, options, tongue, onChange }: { study: StudyView; options: SurveyOption[]; tongue: keyof SurveyText; onChange: (options: SurveyOption[]) => void }) {
  const { t } = useTranslation()
  const names = useNames(study)
  const instruments = study.instruments.map(({ code }): SurveyOption => {
    const known = options.find((one) => one.code === code)
    const name = names.instrument(code)
    return known ?? { code, text: { en: name, de: null, fr: null, it: null, sl: null, ...(tongue === 'en' ? {} : { [tongue]: name }) } }
  })
  return (
    <Stack gap="xs" component="fieldset" bd="none" p={0} m={0}>
      <legend>{t('surveys.options')}</legend>
      {options.map((option, at) => (
        <Group key={option.code} align="end" gap="xs" wrap="nowrap">
          <TextField label={t('surveys.option', { number: at + 1 })} required value={option.text} tongue={tongue} onChange={(text) => onChange(options.map((one) => (one.code === option.code ? { ...one, text } : one)))} />
          <Button variant="subtle" color="red" disabled={options.length <= 2} aria-label={`${t('common.remove')}: ${option.text.en || at + 1}`} onClick={() => onChange(options.filter((one) => one.code !== option.code))}>
            {t('common.remove')}
          </Button>
        </Group>
      ))}
      <Group gap="xs">
        <Button variant="default" size="compact-md" disabled={options.length >= MOST_OPTIONS} onClick={() => onChange([...options, newOption(options)])}>
          {t('surveys.option-add')}
        </Button>
        <Button variant="default" size="compact-md" onClick={() => onChange(instruments)}>
          {t('surveys.options-instruments')}
        </Button>
      </Group>
    </Stack>
  )
}

interface QuestionEditorProps {
  study: StudyView
  all: SurveyQuestion[]
  at: number
  question: SurveyQuestion
  tongue: keyof SurveyText
  onChange: (question: SurveyQuestion) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One question, as it is written. */
export function QuestionEditor({ study, all, at, question, tongue, onChange, onMove, onRemove }: QuestionEditorProps) {
  const { t } = useTranslation()
  const name = t('surveys.question-number', { number: at + 1 })
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Group justify="space-between" wrap="nowrap">
          <Title order={3} size="h4">
            {name}
          </Title>
          <Group gap="xs" wrap="nowrap">
            <ActionIcon size={44} variant="default" disabled={at === 0} aria-label={t('survey.up', { name })} onClick={() => onMove(-1)}>
              <IconArrowUp size={20} aria-hidden />
            </ActionIcon>
            <ActionIcon size={44} variant="default" disabled={at === all.length - 1} aria-label={t('survey.down', { name })} onClick={() => onMove(1)}>
              <IconArrowDown size={20} aria-hidden />
            </ActionIcon>
            <Button variant="subtle" color="red" aria-label={`${t('common.remove')}: ${name}`} onClick={onRemove}>
              {t('common.remove')}
            </Button>
          </Group>
        </Group>
        <TextField label={t('surveys.question-text')} required several value={question.text} tongue={tongue} onChange={(text) => onChange({ ...question, text })} />
        <Group align="end">
          <NativeSelect
            label={t('surveys.kind-label')}
            value={question.kind}
            onChange={({ currentTarget }) => {
              const kind = KINDS.find((one) => one === currentTarget.value)
              if (kind) onChange(ofKind(question, kind))
            }}
            data={KINDS.map((kind) => ({ value: kind, label: t(`surveys.kind.${kind}`) }))}
          />
          {question.kind === 'RATING' && <NativeSelect label={t('surveys.scale')} value={String(question.scale)} onChange={({ currentTarget }) => onChange({ ...question, scale: Number(currentTarget.value) })} data={SCALES} />}
        </Group>
        <Checkbox label={t('surveys.required')} checked={question.required === true} onChange={({ currentTarget }) => onChange({ ...question, required: currentTarget.checked })} />
        {question.options && <Options study={study} options={question.options} tongue={tongue} onChange={(options) => onChange({ ...question, options })} />}
        <ConditionField before={earlier(all, question.code)} numberOf={(code) => all.findIndex((one) => one.code === code) + 1} value={question.visibleIf ?? null} onChange={(visibleIf) => onChange({ ...question, visibleIf })} />
      </Stack>
    </Panel>
  )
}
