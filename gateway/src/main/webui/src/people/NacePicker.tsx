import { MultiSelect, type MultiSelectProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTaxonNames, useTaxonSearch } from './useTaxonomy'

/** Sectors by what they are called: nobody knows codes by heart. */
export function NacePicker({ value = [], ...field }: Pick<MultiSelectProps, 'label' | 'size' | 'miw' | 'value' | 'onChange' | 'error'>) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text, 250)
  const [isOpen, open] = useState(false)
  const found = useTaxonSearch('nace', asked, isOpen || asked !== '')
  const title = useTaxonNames('nace', value)
  const label = (code: string, name: string) => (name === code ? code : `${name} (${code})`)
  const chosen = value.map((code) => ({ value: code, label: label(code, title(code)) }))
  const others = (found.data?.items ?? []).filter(({ code }) => !value.includes(code)).map(({ code, title: name }) => ({ value: code, label: label(code, name) }))
  return (
    <MultiSelect
      {...field}
      description={t('people.nace-hint')}
      value={value}
      searchable
      searchValue={text}
      onSearchChange={setText}
      onFocus={() => open(true)}
      // The registry has searched already.
      filter={({ options }) => options}
      nothingFoundMessage={t('common.nothing-found')}
      data={[...chosen, ...others]}
      hidePickedOptions
    />
  )
}
