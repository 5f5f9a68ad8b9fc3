import { Checkbox, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClusters } from '../registry/registryQueries'
import { SearchBox } from '../registry/SearchBox'

export interface Named {
  id: string
  name: string
}

const OFFERED = 12

/** Several clusters; the registry searches. */
export function ClusterChoice({ label, value, onChange }: { label: string; value: Named[]; onChange: (chosen: Named[]) => void }) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const found = useClusters(words ? { q: words } : {})
  const chosen = new Set(value.map(({ id }) => id))
  const offered = [...value, ...(found.data ?? []).filter(({ id }) => !chosen.has(id)).slice(0, OFFERED)]
  return (
    <Stack gap="xs" component="fieldset" bd="none" p={0} m={0}>
      <Title order={3} component="legend" size="h4">
        {label}
      </Title>
      <SearchBox label={t('registry.search-clusters')} value="" onAsk={setWords} />
      {offered.map((one) => (
        <Checkbox key={one.id} label={one.name} checked={chosen.has(one.id)} onChange={() => onChange(chosen.has(one.id) ? value.filter(({ id }) => id !== one.id) : [...value, { id: one.id, name: one.name }])} />
      ))}
    </Stack>
  )
}
