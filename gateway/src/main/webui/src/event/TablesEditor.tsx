import { Button, Group, NumberInput, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, ifMatch } from '../api/client'
import { useCommand } from '../api/command'
import type { EventView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { DraftNote } from '../draft/DraftNote'
import { Unsaved } from '../draft/Unsaved'
import { useEdited } from '../draft/useEdited'
import { MeetingsMayChange } from './MeetingsMayChange'

const MOST = 2000

/** What stands before the numbers: the letters of the last sign. */
const prefixOf = (labels: string[]) => /^(.*?)\d+$/.exec(labels.at(-1) ?? '')?.[1] ?? ''

/** Existing tables keep what stands on their sign; further ones get the prefix and their number. */
const resized = (labels: string[], saved: string[], count: number, prefix: string) => Array.from({ length: count }, (_, n) => labels[n] ?? saved[n] ?? `${prefix}${n + 1}`)

function Signs({ labels, onChange }: { labels: string[]; onChange: (labels: string[]) => void }) {
  const { t } = useTranslation()
  return (
    <SimpleGrid cols={{ base: 3, sm: 6 }} spacing="xs" role="group" aria-label={t('event.tables-signs')}>
      {labels.map((label, index) => (
        <TextInput
          key={index}
          aria-label={t('event.table-sign', { number: index + 1 })}
          maxLength={30}
          value={label}
          onChange={(typed) => onChange(labels.with(index, typed.currentTarget.value))}
        />
      ))}
    </SimpleGrid>
  )
}

export function TablesEditor({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const saved = event.tables.map(({ label }) => label)
  const existing = saved.length
  const editing = useEdited(`tables.${event.id}`, { labels: saved }, event.version)
  const { labels } = editing.value
  const setLabels = (next: string[]) => editing.set({ labels: next })
  const [prefix, setPrefix] = useState<string | null>(null)
  const [signs, setSigns] = useState(false)
  const before = prefix ?? prefixOf(saved)
  const save = useCommand({
    // Tables come and go at the end, so each keeps its place and what it is.
    run: ({ labels: signs, meetingsMayChange, version }: { labels: string[]; meetingsMayChange?: boolean; version: number }) =>
      answerOf(
        api.PUT('/api/events/{id}/tables', {
          params: { path: { id: event.id }, header: ifMatch(version) },
          body: { tables: signs.map((label, n) => ({ id: event.tables[n]?.id, label: label.trim() })), meetingsMayChange },
        }),
      ),
    refreshes: [['event', event.id]],
    notifyProblem: false,
    said: t('event.saved'),
    onDone: ({ tables }, sent) => void editing.done({ labels: sent.labels }, { labels: tables.map(({ label }) => label) }),
  })
  const send = (meetingsMayChange?: boolean) => save.mutate({ labels, meetingsMayChange, version: editing.version })
  // Those that are not saved yet follow what is written before the number.
  const rename = (text: string) => {
    setPrefix(text)
    setLabels(resized(labels.slice(0, existing), saved, labels.length, text))
  }
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Title order={2}>{t('event.tables')}</Title>
        <DraftNote editing={editing} labels={{ labels: t('event.tables') }} />
        <Unsaved when={editing.isDirty && !save.isPending} />
        <Group align="flex-end" gap="sm">
          <NumberInput
            w={160}
            label={t('event.tables-count')}
            min={event.status === 'DRAFT' ? 0 : existing}
            max={MOST}
            allowDecimal={false}
            value={labels.length}
            onChange={(n) => setLabels(resized(labels, saved, Math.min(MOST, Number(n)), before))}
          />
          <TextInput w={160} label={t('event.tables-prefix')} placeholder="A" maxLength={8} value={before} onChange={(typed) => rename(typed.currentTarget.value)} />
          <Button variant="default" aria-expanded={signs} onClick={() => setSigns(!signs)}>
            {t('event.tables-signs')}
          </Button>
        </Group>
        {labels.length > 0 && (
          <Text c="dimmed" className="numeric">
            {t('event.tables-preview', { first: labels[0], last: labels.at(-1) })}
          </Text>
        )}
        {signs && <Signs labels={labels} onChange={setLabels} />}
        <ProblemNote error={save.error} />
        <Group>
          <Button
            loading={save.isPending}
            disabled={labels.some((label) => !label.trim())}
            onClick={() => send()}
          >
            {t('event.tables-save', { count: labels.length })}
          </Button>
          <MeetingsMayChange error={save.error} onAgree={() => send(true)} />
          {editing.isDirty && <Text c="dimmed">{t('draft.not-saved')}</Text>}
        </Group>
      </Stack>
    </Panel>
  )
}
