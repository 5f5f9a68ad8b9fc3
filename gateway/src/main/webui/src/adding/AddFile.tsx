import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import type { EventView, ImportTrial, PersonRow, SheetView } from '../api/types'
import { ProblemNote } from '../design/ProblemNote'
import { ChooseFile } from '../sheet/ChooseFile'
import { Columns } from '../sheet/Columns'
import { Trial } from '../sheet/Trial'
import { FIELDS, guessed, rowsOf, type Mapping } from './peopleRows'
import { useAdding } from './useAdding'
import { useFieldNames } from './useFieldNames'

/** From a file to participants: its columns get a meaning, a trial names every row, and then all are taken or the good ones. */
export function AddFile({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const { called, labels } = useFieldNames()
  const [sheet, setSheet] = useState<SheetView | null>(null)
  const [mapping, setMapping] = useState<Mapping>([])
  const [trial, setTrial] = useState<ImportTrial | null>(null)
  const tried = useCommand({
    run: (people: PersonRow[]) => answerOf(api.POST('/api/registry/people/imports/trial', { body: { people, onlyGood: false } })),
    notifyProblem: false,
    onDone: setTrial,
  })
  const adding = useAdding(event.id, () => {
    setSheet(null)
    setTrial(null)
  })
  const read = (found: SheetView) => {
    setSheet(found)
    setMapping(guessed(found.columns, called))
    setTrial(null)
  }
  const rows = () => (sheet ? rowsOf(sheet, mapping) : [])
  const lacks = (['givenName', 'familyName'] as const).filter((field) => !mapping.includes(field))
  return (
    <Stack component="section" aria-labelledby="adding-file">
      <div>
        <Title order={3} id="adding-file">
          {t('adding.file')}
        </Title>
        <Text c="dimmed">{t('adding.file-hint')}</Text>
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
            <Button variant={trial ? 'default' : 'filled'} size="md" disabled={lacks.length > 0 || sheet.rows.length === 0} loading={tried.isPending} onClick={() => tried.mutate(rows())}>
              {t('managers.try-import')}
            </Button>
          </Group>
          <ProblemNote error={tried.error ?? adding.error} />
          {trial && <Trial sheet={sheet} trial={trial} labels={labels} busy={adding.isPending} onImport={() => adding.mutate({ people: rows(), onlyGood: trial.rows.some(({ outcome }) => !outcome) })} />}
        </>
      )}
    </Stack>
  )
}
