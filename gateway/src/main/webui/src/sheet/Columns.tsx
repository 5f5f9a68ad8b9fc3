import { NativeSelect, SimpleGrid, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SheetView } from '../api/types'
import { Panel } from '../design/Panel'

interface ColumnsProps<F extends string> {
  sheet: SheetView
  /** What a column can mean. */
  fields: readonly F[]
  called: (field: F) => string
  mapping: (F | null)[]
  onMap: (mapping: (F | null)[]) => void
}

/** What the columns of a file mean. */
export function Columns<F extends string>({ sheet, fields, called, mapping, onMap }: ColumnsProps<F>) {
  const { t } = useTranslation()
  const choices = [{ value: '', label: t('managers.leave-out') }, ...fields.map((field) => ({ value: field as string, label: called(field) }))]
  return (
    <Panel component="section">
      <Title order={2} size="h3">
        {t('managers.columns')}
      </Title>
      <Text c="dimmed" mb="sm">
        {t('managers.columns-hint')}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }}>
        {sheet.columns.map((column, n) => (
          <NativeSelect
            key={n}
            size="md"
            label={column || t('managers.column', { number: n + 1 })}
            description={sheet.rows[0]?.cells[n] || '–'}
            data={choices}
            value={mapping[n] ?? ''}
            onChange={({ currentTarget }) => {
              const field = (currentTarget.value || null) as F | null
              // A field is in one column: who chooses it again takes it from there.
              onMap(mapping.map((one, at) => (at === n ? field : one === field ? null : one)))
            }}
          />
        ))}
      </SimpleGrid>
    </Panel>
  )
}
