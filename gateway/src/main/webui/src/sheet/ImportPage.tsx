import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { ImportTrial, SheetView } from '../api/types'
import { later } from '../design/later'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { useTitle } from '../design/useTitle'
import { COUNTRIES } from '../people/countries'
import { ORGANISATION_KINDS } from '../people/organisationKinds'
import { useCountry } from '../people/useCountry'
import { FIELDS, guessed, rowsOf, type Field, type Mapping } from './rows'

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

function useFieldName() {
  const { t } = useTranslation()
  return (field: Field) => (field === 'reference' ? t('managers.reference') : /^[A-Z]+$/.test(field) ? t(`managers.number-scheme.${field as 'VAT'}`) : t(`registry.history-field.${field as 'name'}`))
}

/** What people write for codes: in the language of the screen, in English, or the code itself. */
function useWords() {
  const { t } = useTranslation()
  const country = useCountry()
  const english = new Intl.DisplayNames(['en'], { type: 'region' })
  return {
    kinds: new Map(ORGANISATION_KINDS.map((kind) => [t(`people.organisation-kind.${kind}`).toLowerCase(), kind as string])),
    countries: new Map(COUNTRIES.flatMap((code) => [country(code), english.of(code)].flatMap((name) => (name ? [[name.toLowerCase(), code] as const] : [])))),
  }
}

/** A reason names its field first. */
const violationOf = (reason: string) => ({ field: reason.split(' ', 1)[0], message: reason.replace(/^\S+ /, '') })

/** Which rows are not as they must be, and why, as forms say it. */
export function Refused({ lines }: { lines: { line: number; reasons: string[] }[] }) {
  const { t } = useTranslation()
  const called = useFieldName()
  const labels = Object.fromEntries(FIELDS.map((field) => [field, called(field)]))
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

function Columns({ sheet, mapping, onMap }: { sheet: SheetView; mapping: Mapping; onMap: (mapping: Mapping) => void }) {
  const { t } = useTranslation()
  const called = useFieldName()
  const choices = [{ value: '', label: t('managers.leave-out') }, ...FIELDS.map((field) => ({ value: field, label: called(field) }))]
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
              const field = (currentTarget.value || null) as Field | null
              // A field is in one column: who chooses it again takes it from there.
              onMap(mapping.map((one, at) => (at === n ? field : one === field ? null : one)))
            }}
          />
        ))}
      </SimpleGrid>
    </Panel>
  )
}

function Trial({ sheet, trial, busy, onImport }: { sheet: SheetView; trial: ImportTrial; busy: boolean; onImport: () => void }) {
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
        {refused.length > 0 && <Refused lines={refused} />}
        <Group justify="flex-end">
          <Button size="md" h="auto" mih={42} styles={{ label: { whiteSpace: 'normal' } }} disabled={good === 0} loading={busy} onClick={onImport}>
            {refused.length > 0 ? t('managers.import-good', { count: good }) : t('managers.import-all', { count: good })}
          </Button>
        </Group>
      </Stack>
    </Panel>
  )
}

/** From a file to entries: its columns get a meaning, a trial names every row, and then all are taken or the good ones. */
export function ImportPage() {
  const { t } = useTranslation()
  const called = useFieldName()
  const words = useWords()
  const [sheet, setSheet] = useState<SheetView | null>(null)
  const [mapping, setMapping] = useState<Mapping>([])
  const [trial, setTrial] = useState<ImportTrial | null>(null)
  useTitle(t('registry.import'))
  const read = useCommand({
    run: (file: File) => answerOf(api.POST('/api/registry/sheets', { body: file as unknown as string, bodySerializer: (body) => body as unknown as BodyInit, headers: { 'Content-Type': 'application/octet-stream' } })),
    notifyProblem: false,
    onDone: (found) => {
      setSheet(found)
      setMapping(guessed(found.columns, called))
      setTrial(null)
    },
  })
  const tried = useCommand({
    run: (body: { organisations: ReturnType<typeof rowsOf> }) => answerOf(api.POST('/api/registry/organisations/imports/trial', { body })),
    notifyProblem: false,
    onDone: setTrial,
  })
  const load = useCommand({
    run: (body: { organisations: ReturnType<typeof rowsOf>; onlyGood: boolean }, key) => answerOf(api.POST('/api/registry/organisations/imports', { params: { header: idempotent(key) }, body })),
    refreshes: [['organisations'], ['duplicates']],
    notifyProblem: false,
    said: t('managers.imported'),
    onDone: () => {
      setSheet(null)
      setTrial(null)
    },
  })
  const chooser = useRef<HTMLInputElement>(null)
  /** The same file can be chosen again, after it was corrected. */
  const take = (input: HTMLInputElement) => {
    const file = input.files?.[0]
    input.value = ''
    if (file) read.mutate(file)
  }
  const rows = () => (sheet ? rowsOf(sheet, mapping, words) : [])
  const lacks = (['name', 'kind', 'country'] as const).filter((field) => !mapping.includes(field))
  return (
    <Stack gap="lg">
      <div>
        <Title>{t('registry.import')}</Title>
        <Text c="dimmed">{t('managers.import-hint')}</Text>
      </div>
      <Group>
        <input ref={chooser} type="file" hidden accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" onChange={({ currentTarget }) => take(currentTarget)} />
        <Button size="md" loading={read.isPending} onClick={() => chooser.current?.click()}>
          {t('managers.choose-file')}
        </Button>
        {sheet && <Text>{t('managers.rows', { count: sheet.rows.length })}</Text>}
      </Group>
      <ProblemNote error={read.error} />
      {sheet && (
        <>
          <Columns
            sheet={sheet}
            mapping={mapping}
            onMap={(next) => {
              setMapping(next)
              setTrial(null)
            }}
          />
          {lacks.length > 0 && <Text>{t('managers.columns-lack', { fields: lacks.map(called).join(', ') })}</Text>}
          <Group>
            <Button variant={trial ? 'default' : 'filled'} size="md" disabled={lacks.length > 0 || sheet.rows.length === 0} loading={tried.isPending} onClick={() => tried.mutate({ organisations: rows() })}>
              {t('managers.try-import')}
            </Button>
          </Group>
          <ProblemNote error={tried.error ?? load.error} />
          {trial && <Trial sheet={sheet} trial={trial} busy={load.isPending} onImport={() => load.mutate({ organisations: rows(), onlyGood: trial.rows.some(({ outcome }) => !outcome) })} />}
        </>
      )}
    </Stack>
  )
}
