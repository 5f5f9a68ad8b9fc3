import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import { isProblem } from '../api/problem'
import type { MergeView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Loaded } from '../design/States'
import { useDay } from '../registry/useDay'
import { touchedByMerge, useMerges } from './duplicateQueries'

function Merged({ merge }: { merge: MergeView }) {
  const { t } = useTranslation()
  const day = useDay()
  const undo = useCommand({
    run: (id: string, key) => answerOf(api.POST('/api/registry/merges/{id}/undo', { params: { path: { id }, header: idempotent(key) } })),
    refreshes: touchedByMerge,
    notifyProblem: false,
    said: t('managers.merge-undone-now'),
  })
  return (
    <li>
      <Group justify="space-between">
        <Text style={{ overflowWrap: 'anywhere' }}>
          {t('managers.merged-on', { name: merge.withdrawnName, date: day(merge.mergedAt) })}
          {merge.undoneAt && ` · ${t('managers.merge-is-undone', { date: day(merge.undoneAt) })}`}
        </Text>
        {!merge.undoneAt && (
          <Button variant="default" aria-label={`${t('managers.undo-merge')}: ${merge.withdrawnName}`} loading={undo.isPending} disabled={undo.isSuccess} onClick={() => undo.mutate(merge.id)}>
            {t('managers.undo-merge')}
          </Button>
        )}
      </Group>
      <ProblemNote error={undo.error} title={isProblem(undo.error) && undo.error.kind === 'merge-changed-since' ? t('managers.merge-changed-since') : undefined} />
    </li>
  )
}

function Merges({ organisation }: { organisation: string }) {
  const { t } = useTranslation()
  return (
    <Loaded query={useMerges(organisation)}>
      {({ items }) =>
        items.length === 0 ? (
          <Text c="dimmed">{t('managers.no-merges')}</Text>
        ) : (
          <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
            {items.map((merge) => (
              <Merged key={merge.id} merge={merge} />
            ))}
          </Stack>
        )
      }
    </Loaded>
  )
}

/** Whether the entry is here twice, and what it was made of; read when it is asked for. */
export function MergesOf({ organisation }: { organisation: string }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <Panel component="section">
      <Title order={2} size="h3" mb="xs">
        {t('managers.merges')}
      </Title>
      <Stack>
        {open && <Merges organisation={organisation} />}
        <Group>
          {!open && (
            <Button variant="default" h="auto" mih={36} styles={{ label: { whiteSpace: 'normal' } }} onClick={() => setOpen(true)}>
              {t('managers.merges-show')}
            </Button>
          )}
          <Button variant="default" component={Link} to={`/duplicates?organisation=${organisation}`}>
            {t('managers.duplicates')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  )
}
