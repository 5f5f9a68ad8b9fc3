import { Button, Fieldset, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OtherName } from '../api/types'
import { LANGUAGES } from '../i18n'

const KINDS = ['TRANSLATED', 'SHORT', 'ALIAS', 'FORMER'] as const
const MOST = 10

/** Other names by which an organisation is found. */
export function NamesEditor({ value, onChange }: { value: OtherName[]; onChange: (value: OtherName[]) => void }) {
  const { t, i18n } = useTranslation()
  const languages = new Intl.DisplayNames([i18n.language], { type: 'language' })
  const tags = [...new Set([...Object.keys(LANGUAGES), ...value.flatMap(({ language }) => language ?? [])])]
  const change = (at: number, over: Partial<OtherName>) => onChange(value.map((one, n) => (n === at ? { ...one, ...over } : one)))
  return (
    <Fieldset legend={t('managers.other-names')}>
      <Stack>
        {value.map((one, at) => (
          <Group key={at} align="flex-end">
            <TextInput size="md" flex="1 1 200px" label={t('managers.other-name')} required maxLength={200} value={one.name} onChange={({ currentTarget }) => change(at, { name: currentTarget.value })} />
            <NativeSelect size="md" label={t('managers.name-kind-label')} data={KINDS.map((kind) => ({ value: kind, label: t(`managers.name-kind.${kind}`) }))} value={one.kind} onChange={({ currentTarget }) => change(at, { kind: currentTarget.value as OtherName['kind'] })} />
            <NativeSelect
              size="md"
              label={t('managers.language')}
              data={[{ value: '', label: t('managers.no-language') }, ...tags.map((tag) => ({ value: tag, label: languages.of(tag) ?? tag }))]}
              value={one.language ?? ''}
              onChange={({ currentTarget }) => change(at, { language: currentTarget.value || null })}
            />
            <Button variant="default" size="md" aria-label={`${t('common.remove')}: ${one.name}`} onClick={() => onChange(value.filter((_, n) => n !== at))}>
              {t('common.remove')}
            </Button>
          </Group>
        ))}
        {value.length < MOST && (
          <Group>
            <Button variant="light" onClick={() => onChange([...value, { name: '', kind: 'ALIAS', language: null }])}>
              {t('managers.add-name')}
            </Button>
          </Group>
        )}
      </Stack>
    </Fieldset>
  )
}
