import { Button, Checkbox, Group, NativeSelect, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SurveyCondition, SurveyQuestion } from '../api/types'
import { valuesOf } from './answers'
import { useSurveyText } from './useSurveyText'

interface ConditionFieldProps {
  /** On whose answers it may be asked. */
  before: SurveyQuestion[]
  /** Which question of all that is, from 1. */
  numberOf: (code: string) => number
  value: SurveyCondition | null
  onChange: (value: SurveyCondition | null) => void
}

/** On which earlier answers a question is asked. Only what the service takes can be chosen, so there is nothing to refuse. */
export function ConditionField({ before, numberOf, value, onChange }: ConditionFieldProps) {
  const { t } = useTranslation()
  const say = useSurveyText()
  const tests = value?.tests ?? []
  const change = (now: SurveyCondition['tests']) => onChange(now.length > 0 ? { join: value?.join ?? 'ALL', tests: now } : null)
  const add = () => {
    const [first] = before
    const one = first && valuesOf(first)[0]
    if (first && one) change([...tests, { question: first.code, values: [one] }])
  }
  const nameOf = (question: SurveyQuestion, code: string) => {
    const option = question.options?.find((one) => one.code === code)
    return option ? say(option.text) || code : code
  }
  if (before.length === 0) return null
  return (
    <Stack gap="xs" component="fieldset" bd="none" p={0} m={0} miw={0}>
      <legend>{value ? t('surveys.asked-if') : t('surveys.asked-always')}</legend>
      {tests.length > 1 && (
        <NativeSelect
          label={t('surveys.join-label')}
          value={value?.join}
          onChange={({ currentTarget }) => onChange({ tests, join: currentTarget.value === 'ANY' ? 'ANY' : 'ALL' })}
          data={(['ALL', 'ANY'] as const).map((join) => ({ value: join, label: t(`surveys.join.${join}`) }))}
        />
      )}
      {tests.map((test, at) => {
        const other = before.find(({ code }) => code === test.question)
        const replace = (now: typeof test) => change(tests.map((one, n) => (n === at ? now : one)))
        return (
          <Stack key={at} gap="xs" pl="md" miw={0} style={{ borderInlineStart: '3px solid var(--mantine-color-default-border)', overflowWrap: 'anywhere' }}>
            <Group align="end" gap="xs">
              <NativeSelect
                flex={1}
                miw={180}
                label={t('surveys.hangs-on')}
                description={other && say(other.text)}
                value={test.question}
                onChange={({ currentTarget }) => {
                  const chosen = before.find(({ code }) => code === currentTarget.value)
                  if (chosen) replace({ question: chosen.code, values: valuesOf(chosen).slice(0, 1) })
                }}
                data={before.map((one) => ({ value: one.code, label: t('surveys.question-number', { number: numberOf(one.code) }) }))}
              />
              <Button variant="subtle" color="red" onClick={() => change(tests.filter((_, n) => n !== at))}>
                {t('common.remove')}
              </Button>
            </Group>
            {other && (
              <Checkbox.Group label={t('surveys.one-of')} value={test.values} onChange={(values) => values.length > 0 && replace({ ...test, values })}>
                <Group gap="md" mt={6}>
                  {valuesOf(other).map((code) => (
                    <Checkbox key={code} value={code} label={nameOf(other, code)} />
                  ))}
                </Group>
              </Checkbox.Group>
            )}
          </Stack>
        )
      })}
      {tests.length < 10 && (
        <Group>
          <Button variant="default" size="compact-md" onClick={add}>
            {t('surveys.condition-add')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
