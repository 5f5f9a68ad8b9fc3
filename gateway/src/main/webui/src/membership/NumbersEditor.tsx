import { Button, Fieldset, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Identifier } from '../api/types'

const SCHEMES = ['VAT', 'EUID', 'ROR', 'PIC', 'LEI'] as const
const MOST = 10

/** Numbers by which others know an organisation; their check digits are computed by the registry. */
export function NumbersEditor({ value, onChange }: { value: Identifier[]; onChange: (value: Identifier[]) => void }) {
  const { t } = useTranslation()
  const change = (at: number, over: Partial<Identifier>) => onChange(value.map((one, n) => (n === at ? { ...one, ...over } : one)))
  return (
    <Fieldset legend={t('managers.numbers')}>
      <Stack>
        <Text c="dimmed">{t('managers.number-hint')}</Text>
        {value.map((one, at) => (
          <Group key={at} align="flex-end">
            <NativeSelect size="md" maw="100%" label={t('managers.number-scheme-label')} data={SCHEMES.map((scheme) => ({ value: scheme, label: t(`managers.number-scheme.${scheme}`) }))} value={one.scheme} onChange={({ currentTarget }) => change(at, { scheme: currentTarget.value as Identifier['scheme'] })} />
            <TextInput size="md" flex="1 1 160px" label={t('managers.number')} required maxLength={100} value={one.value} onChange={({ currentTarget }) => change(at, { value: currentTarget.value })} />
            <Button variant="default" size="md" aria-label={`${t('common.remove')}: ${one.value}`} onClick={() => onChange(value.filter((_, n) => n !== at))}>
              {t('common.remove')}
            </Button>
          </Group>
        ))}
        {value.length < MOST && (
          <Group>
            <Button variant="light" onClick={() => onChange([...value, { scheme: 'VAT', value: '' }])}>
              {t('managers.add-number')}
            </Button>
          </Group>
        )}
      </Stack>
    </Fieldset>
  )
}
