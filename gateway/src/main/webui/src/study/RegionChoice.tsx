import { Checkbox, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTaxonSearch } from '../people/useTaxonomy'
import { SearchBox } from '../registry/SearchBox'

export interface Region {
  nuts: string
  title: string
}

const OFFERED = 8

/** Several regions by their names; the registry searches. */
export function RegionChoice({ value, onChange }: { value: Region[]; onChange: (chosen: Region[]) => void }) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const { data } = useTaxonSearch('nuts', words)
  const chosen = new Set(value.map(({ nuts }) => nuts))
  const found = words ? (data?.items ?? []).filter(({ code }) => code.length > 2 && !chosen.has(code)).slice(0, OFFERED).map(({ code, title }) => ({ nuts: code, title })) : []
  return (
    <Stack gap="xs" component="fieldset" bd="none" p={0} m={0}>
      <Title order={3} component="legend" size="h4">
        {t('study.regions')}
      </Title>
      <SearchBox label={t('study.region-search')} value={words} onAsk={setWords} />
      {[...value, ...found].map((one) => (
        <Checkbox key={one.nuts} label={`${one.title} (${one.nuts})`} checked={chosen.has(one.nuts)} onChange={() => onChange(chosen.has(one.nuts) ? value.filter(({ nuts }) => nuts !== one.nuts) : [...value, one])} />
      ))}
    </Stack>
  )
}
