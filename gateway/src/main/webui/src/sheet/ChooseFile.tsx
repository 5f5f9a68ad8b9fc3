import { Button, Group, Text } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import type { SheetView } from '../api/types'
import { ProblemNote } from '../design/ProblemNote'

interface ChooseFileProps {
  /** What was read, as long as that is worked on. */
  sheet: SheetView | null
  onRead: (sheet: SheetView) => void
}

/** A file of rows is chosen and read; nothing of it is kept. */
export function ChooseFile({ sheet, onRead }: ChooseFileProps) {
  const { t } = useTranslation()
  const chooser = useRef<HTMLInputElement>(null)
  const read = useCommand({
    run: (file: File) => answerOf(api.POST('/api/registry/sheets', { body: file as unknown as string, bodySerializer: (body) => body as unknown as BodyInit, headers: { 'Content-Type': 'application/octet-stream' } })),
    notifyProblem: false,
    onDone: onRead,
  })
  /** The same file can be chosen again, after it was corrected. */
  const take = (input: HTMLInputElement) => {
    const file = input.files?.[0]
    input.value = ''
    if (file) read.mutate(file)
  }
  return (
    <>
      <Group>
        <input ref={chooser} type="file" hidden accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" onChange={({ currentTarget }) => take(currentTarget)} />
        <Button size="md" loading={read.isPending} onClick={() => chooser.current?.click()}>
          {t('managers.choose-file')}
        </Button>
        {sheet && <Text>{t('managers.rows', { count: sheet.rows.length })}</Text>}
      </Group>
      <ProblemNote error={read.error} />
    </>
  )
}
