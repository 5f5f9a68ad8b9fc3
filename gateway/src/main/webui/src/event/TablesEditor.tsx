import { Button, Group, NumberInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, ifMatch } from '../api/client'
import { useCommand } from '../api/command'
import type { EventView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'

const MOST = 2000

/** Existing tables keep what stands on their sign; further ones get the prefix and their number. */
function labels(event: EventView, count: number, prefix: string): { label: string }[] {
  return Array.from({ length: count }, (_, n) => ({ label: event.tables[n]?.label ?? `${prefix}${n + 1}` }))
}

export function TablesEditor({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const existing = event.tables.length
  const [count, setCount] = useState(existing || 20)
  const [prefix, setPrefix] = useState('')
  const save = useCommand({
    run: (body: { tables: { label: string }[] }) =>
      answerOf(api.PUT('/api/events/{id}/tables', { params: { path: { id: event.id }, header: ifMatch(event.version) }, body })),
    refreshes: [['event', event.id]],
    notifyProblem: false,
    said: t('event.saved'),
  })
  const planned = labels(event, count, prefix)
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Title order={2}>{t('event.tables')}</Title>
        <Group align="flex-end" gap="sm">
          <NumberInput
            w={160}
            label={t('event.tables-count')}
            min={event.status === 'DRAFT' ? 0 : existing}
            max={MOST}
            allowDecimal={false}
            value={count}
            onChange={(n) => setCount(Math.min(MOST, Number(n)))}
          />
          <TextInput w={160} label={t('event.tables-prefix')} placeholder="A" maxLength={8} value={prefix} onChange={(e) => setPrefix(e.currentTarget.value)} />
        </Group>
        {planned.length > 0 && (
          <Text c="dimmed" className="numeric">
            {t('event.tables-preview', { first: planned[0]?.label, last: planned.at(-1)?.label })}
          </Text>
        )}
        <ProblemNote error={save.error} />
        <Group>
          <Button loading={save.isPending} onClick={() => save.mutate({ tables: planned })}>
            {t('event.tables-save', { count })}
          </Button>
        </Group>
      </Stack>
    </Panel>
  )
}
