import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportTrial, SheetView } from '../api/types'
import { later } from '../design/later'
import { Panel } from '../design/Panel'

/** Read when a row was refused. */
const ViolationsOfRow = later(
  async () => {
    const [{ ViolationsOfRow: Part }, { words }] = await Promise.all([import('../violation/Violations'), import('../violation/words')])
    await words()
    return Part
  },
  () => null,
)

/** Rows that are shown of a list of refused ones; the file itself has the others. */
const SHOWN = 200

/** A reason names its field first. */
const violationOf = (reason: string) => ({ field: reason.split(' ', 1)[0], message: reason.replace(/^\S+ /, '') })

type Labels = Record<string, string>

/** Which rows are not as they must be, and why, as forms say it. */
export function RefusedRows({ lines, labels }: { lines: { line: number; reasons: string[] }[]; labels: Labels }) {
  const { t } = useTranslation()
  return (
    <Stack component="ul" aria-label={t('managers.refused-rows')} gap={4} p={0} m={0} style={{ listStyle: 'none' }}>
      {lines.slice(0, SHOWN).map(({ line, reasons }) => (
        <li key={line} style={{ overflowWrap: 'anywhere' }}>
          <Text span fw={600}>
            {t('managers.line', { number: line })}
          </Text>{' '}
          <ViolationsOfRow of={reasons.map(violationOf)} labels={labels} />
        </li>
      ))}
    </Stack>
  )
}

interface TrialProps {
  sheet: SheetView
  trial: ImportTrial
  labels: Labels
  busy: boolean
  onImport: () => void
}

/** What would become of each row, and the way to do it. */
export function Trial({ sheet, trial, labels, busy, onImport }: TrialProps) {
  const { t } = useTranslation()
  const counted = (outcome: string) => trial.rows.filter((row) => row.outcome === outcome).length
  const refused = trial.rows.flatMap(({ line, outcome, reasons }) => (outcome ? [] : [{ line: sheet.rows[line - 1]?.line ?? line, reasons }]))
  const good = trial.rows.length - refused.length
  return (
    <Panel component="section">
      <Stack>
        <Title order={2} size="h3">
          {t('managers.trial')}
        </Title>
        <Text role="status">{t('managers.trial-counts', { created: counted('CREATED'), changed: counted('CHANGED'), unchanged: counted('UNCHANGED'), refused: refused.length })}</Text>
        {refused.length > 0 && <RefusedRows lines={refused} labels={labels} />}
        <Group justify="flex-end">
          <Button size="md" h="auto" mih={42} styles={{ label: { whiteSpace: 'normal' } }} disabled={good === 0} loading={busy} onClick={onImport}>
            {refused.length > 0 ? t('managers.import-good', { count: good }) : t('managers.import-all', { count: good })}
          </Button>
        </Group>
      </Stack>
    </Panel>
  )
}
