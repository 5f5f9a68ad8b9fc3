import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOrganisations } from '../registry/registryQueries'

interface OrganisationSearchProps {
  label: string
  description: string
  /** Those who need not be offered. */
  without: string[]
  onChoose: (id: string) => void
}

/** One organisation by its name; the registry searches. */
export function OrganisationSearch({ label, description, without, onChoose }: OrganisationSearchProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [q] = useDebouncedValue(text.trim(), 250)
  const found = useOrganisations(q ? { q } : {})
  const offered = (found.data ?? []).filter(({ id }) => !without.includes(id))
  return (
    <Select
      size="md"
      label={label}
      description={description}
      searchable
      value={null}
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      nothingFoundMessage={t('common.nothing-found')}
      data={offered.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id) => {
        if (id) onChoose(id)
        setText('')
      }}
    />
  )
}
