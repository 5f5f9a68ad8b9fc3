import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { MergeField, MergePreview } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Loaded } from '../design/States'
import { useGoOn } from '../design/useGoOn'
import { useTitle } from '../design/useTitle'
import { touchedByMerge, useMergePreview } from './duplicateQueries'
import { believed, CHOICES } from './believed'

type Field = MergePreview['fields'][number]

/** One field as both say it, and as it is said then: below each other on a phone, since a table would not fit. */
function Compared({ field, taken, onTake }: { field: Field; taken: MergeField[]; onTake: (choice: MergeField) => void }) {
  const { t } = useTranslation()
  const choice = CHOICES[field.field]
  const said = [
    { label: t('managers.merge-kept'), text: field.kept },
    { label: t('managers.merge-withdrawn'), text: field.withdrawn },
    { label: t('managers.merge-becomes'), text: believed(field, taken) },
  ]
  const name = t(`registry.history-field.${field.field as 'name'}`, field.field)
  return (
    <Panel component="li">
      <Title order={2} size="h4">
        {name}
      </Title>
      <dl style={{ margin: 0 }}>
        {said.map(({ label, text }, n) => (
          <Group key={label} gap="xs" wrap="nowrap" align="baseline">
            <Text component="dt" c="dimmed" miw={110}>
              {label}
            </Text>
            <Text component="dd" m={0} fw={n === 2 ? 600 : undefined} style={{ overflowWrap: 'anywhere' }}>
              {text || '–'}
            </Text>
          </Group>
        ))}
      </dl>
      {choice && field.kept !== field.withdrawn && field.withdrawn && (
        <Checkbox mt="xs" label={t('managers.merge-take')} aria-label={`${t('managers.merge-take')}: ${name}`} checked={taken.includes(choice)} onChange={() => onTake(choice)} />
      )}
    </Panel>
  )
}

function Merge({ preview, onSwap }: { preview: MergePreview; onSwap: () => void }) {
  const { t } = useTranslation()
  const goOn = useGoOn()
  const [taken, setTaken] = useState<MergeField[]>([])
  const named = preview.fields.find(({ field }) => field === 'name')
  const merge = useCommand({
    run: (believing: MergeField[], key) => {
      const { keptId, withdrawnId, keptVersion, withdrawnVersion } = preview
      return answerOf(api.POST('/api/registry/merges', { params: { header: idempotent(key) }, body: { keptId, withdrawnId, keptVersion, withdrawnVersion, taken: believing } }))
    },
    refreshes: touchedByMerge,
    notifyProblem: false,
    said: t('managers.merged-now'),
    onDone: ({ keptId }) => goOn(`/organisations/${keptId}`),
  })
  const turn = (choice: MergeField) => setTaken((before) => (before.includes(choice) ? before.filter((one) => one !== choice) : [...before, choice]))
  return (
    <Stack gap="lg">
      <div>
        <Title>{t('managers.merge-title')}</Title>
        {named && <Text>{t('managers.merge-hint', { kept: named.kept, withdrawn: named.withdrawn })}</Text>}
        <Text c="dimmed">{t('managers.merge-moves', { memberships: preview.memberships, representatives: preview.representatives, people: preview.people })}</Text>
      </div>
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {preview.fields.map((field) => (
          <Compared key={field.field} field={field} taken={taken} onTake={turn} />
        ))}
      </Stack>
      <ProblemNote error={merge.error} />
      <Group justify="flex-end">
        <Button variant="default" size="md" onClick={onSwap}>
          {t('managers.merge-swap')}
        </Button>
        <Button size="md" loading={merge.isPending} onClick={() => merge.mutate(taken)}>
          {t('managers.merge')}
        </Button>
      </Group>
    </Stack>
  )
}

/** Two entries side by side, before one is made of them. */
export function MergePage() {
  const { t } = useTranslation()
  const [params, setParams] = useSearchParams()
  const kept = params.get('kept') ?? ''
  const withdrawn = params.get('withdrawn') ?? ''
  const preview = useMergePreview(kept, withdrawn)
  useTitle(t('managers.merge-title'))
  return <Loaded query={preview}>{(view) => <Merge key={kept} preview={view} onSwap={() => setParams({ kept: withdrawn, withdrawn: kept }, { replace: true })} />}</Loaded>
}
