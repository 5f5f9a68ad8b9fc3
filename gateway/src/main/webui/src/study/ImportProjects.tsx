import { Alert, Button, Code, FileInput, Group, List, Stack, Text, Textarea, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import { isProblem } from '../api/problem'
import type { ProjectRow, StudyView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { readProjects } from './projectCsv'
import { touchedByProjects } from './studyQueries'

const SHOWN = 12

/** Past projects out of a file or a spreadsheet, all or none; every bad line is told. */
export function ImportProjects({ study, onClose }: { study: StudyView; onClose: () => void }) {
  const { t } = useTranslation()
  const editing = useEdited(`projects.${study.id}`, { text: '' })
  const { text } = editing.value
  const setText = (written: string) => editing.put({ text: written })
  const { rows, bad, missing } = readProjects(text)
  const load = useCommand({
    run: (projects: ProjectRow[], key) => answerOf(api.POST('/api/registry/studies/{id}/projects/imports', { params: { path: { id: study.id }, header: idempotent(key) }, body: { projects } })),
    refreshes: touchedByProjects,
    notifyProblem: false,
    said: t('study.imported'),
    onDone: () => {
      editing.done(editing.value)
      onClose()
    },
  })
  const lines = isProblem(load.error) ? (load.error.problem.lines ?? []).map(({ line, reason }) => t('study.bad-line', { line: (line ?? 0) + 1, reason: reason ?? '' })) : undefined
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Title order={2}>{t('study.import')}</Title>
        <Kept editing={editing} busy={load.isPending} />
        <Text>{t('study.import-hint')}</Text>
        <Code block>reference;title;nuts;startYear;endYear;instruments;programme;budget;partners;summary;links</Code>
        <Text c="dimmed">{t('study.import-codes', { regions: study.regions.map(({ nuts }) => nuts).join(', '), instruments: study.instruments.map(({ code }) => code).join(', ') })}</Text>
        <FileInput label={t('study.import-file')} accept=".csv,text/csv,text/plain" onChange={(file) => void file?.text().then(setText)} />
        <Textarea label={t('study.import-text')} autosize minRows={4} maxRows={12} value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} />
        {text && missing.length > 0 && <Alert color="red">{t('study.import-missing', { columns: missing.join(', ') })}</Alert>}
        {bad.length > 0 && (
          <Alert color="red" title={t('study.import-unreadable')}>
            <List size="sm">
              {bad.slice(0, SHOWN).map(({ line, column }) => (
                <List.Item key={`${line} ${column}`}>{t('study.bad-line', { line, reason: column })}</List.Item>
              ))}
            </List>
          </Alert>
        )}
        <ProblemNote error={load.error} about={lines?.length ? lines.slice(0, SHOWN) : undefined} />
        <Group justify="flex-end">
          <Button variant="default" onClick={editing.closing(onClose)}>
            {t('common.back')}
          </Button>
          <Button disabled={rows.length === 0 || bad.length > 0} loading={load.isPending} onClick={() => load.mutate(rows)}>
            {t('study.import-now', { number: rows.length })}
          </Button>
        </Group>
      </Stack>
    </Panel>
  )
}
