import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { ImportTrial, SheetView } from '../api/types'
import { ProblemNote } from '../design/ProblemNote'
import { useTitle } from '../design/useTitle'
import { COUNTRIES } from '../people/countries'
import { ORGANISATION_KINDS } from '../people/organisationKinds'
import { useCountry } from '../people/useCountry'
import { ChooseFile } from './ChooseFile'
import { Columns } from './Columns'
import { FIELDS, guessed, rowsOf, type Field, type Mapping } from './rows'
import { RefusedRows, Trial } from './Trial'

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

/** What fields are called, by name. */
function useLabels() {
  const called = useFieldName()
  return Object.fromEntries(FIELDS.map((field) => [field, called(field)]))
}

/** Which rows are not as they must be, and why, as forms say it. */
export function Refused({ lines }: { lines: { line: number; reasons: string[] }[] }) {
  return <RefusedRows lines={lines} labels={useLabels()} />
}

/** From a file to entries: its columns get a meaning, a trial names every row, and then all are taken or the good ones. */
export function ImportPage() {
  const { t } = useTranslation()
  const called = useFieldName()
  const labels = useLabels()
  const words = useWords()
  const [sheet, setSheet] = useState<SheetView | null>(null)
  const [mapping, setMapping] = useState<Mapping>([])
  const [trial, setTrial] = useState<ImportTrial | null>(null)
  useTitle(t('registry.import'))
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
  const read = (found: SheetView) => {
    setSheet(found)
    setMapping(guessed(found.columns, called))
    setTrial(null)
  }
  const rows = () => (sheet ? rowsOf(sheet, mapping, words) : [])
  const lacks = (['name', 'kind', 'country'] as const).filter((field) => !mapping.includes(field))
  return (
    <Stack gap="lg">
      <div>
        <Title>{t('registry.import')}</Title>
        <Text c="dimmed">{t('managers.import-hint')}</Text>
      </div>
      <ChooseFile sheet={sheet} onRead={read} />
      {sheet && (
        <>
          <Columns
            sheet={sheet}
            fields={FIELDS}
            called={called}
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
          {trial && <Trial sheet={sheet} trial={trial} labels={labels} busy={load.isPending} onImport={() => load.mutate({ organisations: rows(), onlyGood: trial.rows.some(({ outcome }) => !outcome) })} />}
        </>
      )}
    </Stack>
  )
}
