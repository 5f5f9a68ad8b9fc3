import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { VoucherPaper } from '../api/types'

export interface Paper {
  title: string
  link: string
}

export const papersOf = (papers: VoucherPaper[] | null | undefined): Paper[] => (papers ?? []).map(({ title, link }) => ({ title, link: link ?? '' }))
/** Those with a name; a link may be left out. */
export const sentPapers = (papers: Paper[]): VoucherPaper[] => papers.filter(({ title }) => title.trim() !== '').map(({ title, link }) => ({ title, link: link.trim() || null }))

interface PapersFieldProps {
  legend: string
  add: string
  value: Paper[]
  onChange: (papers: Paper[]) => void
}

/** What supports something: what it is, and where one reads it. */
export function PapersField({ legend, add, value, onChange }: PapersFieldProps) {
  const { t } = useTranslation()
  const change = (at: number, part: Partial<Paper>) => onChange(value.map((one, n) => (n === at ? { ...one, ...part } : one)))
  return (
    <Stack component="fieldset" gap="sm" bd="none" p={0} m={0}>
      <Text component="legend" size="sm" fw={600}>
        {legend}
      </Text>
      {value.map((one, at) => (
        <Group key={at} align="end" gap="xs" wrap="wrap">
          <TextInput flex="2 1 200px" maxLength={500} label={t('funding.paper-title', { number: at + 1 })} value={one.title} onChange={({ currentTarget }) => change(at, { title: currentTarget.value })} />
          <TextInput flex="2 1 200px" maxLength={500} type="url" label={t('funding.paper-link', { number: at + 1 })} value={one.link} onChange={({ currentTarget }) => change(at, { link: currentTarget.value })} />
          <ActionIcon size={44} variant="default" aria-label={t('funding.paper-remove', { number: at + 1 })} onClick={() => onChange(value.filter((_, n) => n !== at))}>
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button variant="default" disabled={value.length >= 20} onClick={() => onChange([...value, { title: '', link: '' }])}>
          {add}
        </Button>
      </Group>
    </Stack>
  )
}
