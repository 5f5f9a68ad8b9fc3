import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core'
import { IconGitMerge, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Editing } from './useEdited'

export interface DraftNoteProps<T> {
  editing: Editing<T>
  /** What the fields are called on this screen; nobody else writes something new. */
  labels?: Partial<Record<keyof T, string>>
  say?: (field: keyof T, value: unknown) => string
}

const plain = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value ?? '')) || '–'

/** Says that this was written before and is not saved, and shows both where somebody else has saved meanwhile. */
export function DraftNote<T extends object>({ editing, labels = {}, say = (_, value) => plain(value) }: DraftNoteProps<T>) {
  const { t } = useTranslation()
  const clashes = Object.entries(editing.clashes) as [keyof T & string, unknown][]
  return (
    <>
      {editing.isRestored && (
        <Alert color="glacier" role="status" icon={<IconPencil aria-hidden />} title={t('draft.restored')}>
          <Button size="compact-sm" variant="default" onClick={editing.discard}>
            {t('draft.discard')}
          </Button>
        </Alert>
      )}
      {clashes.length > 0 && (
        <Alert color="sign" role="alert" icon={<IconGitMerge aria-hidden />} title={t('draft.clash')}>
          <Stack gap="xs">
            <Text size="sm">{t('draft.clash-text')}</Text>
            {clashes.map(([field, theirs]) => (
              <Table key={field} withRowBorders={false} layout="fixed" aria-label={labels[field] ?? field}>
                <Table.Caption ta="left" fw={700} c="var(--mantine-color-text)" style={{ captionSide: 'top' }}>
                  {labels[field] ?? field}
                </Table.Caption>
                <Table.Tbody>
                  <Table.Tr>
                    <Table.Th w="8rem">{t('draft.yours')}</Table.Th>
                    <Table.Td style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{say(field, editing.value[field])}</Table.Td>
                  </Table.Tr>
                  <Table.Tr>
                    <Table.Th>{t('draft.theirs')}</Table.Th>
                    <Table.Td style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{say(field, theirs)}</Table.Td>
                  </Table.Tr>
                </Table.Tbody>
              </Table>
            ))}
            <Group gap="xs">
              {clashes.map(([field]) => (
                <Button key={field} size="compact-sm" variant="default" onClick={() => editing.take(field)}>
                  {t('draft.take-theirs', { field: labels[field] ?? field })}
                </Button>
              ))}
            </Group>
          </Stack>
        </Alert>
      )}
    </>
  )
}
