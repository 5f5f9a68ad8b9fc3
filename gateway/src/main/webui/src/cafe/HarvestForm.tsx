import { Alert, Button, FileButton, Group, NativeSelect, Stack, Textarea, Title } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CafeView } from '../api/types'
import { Panel } from '../design/Panel'
import { useEdited } from '../draft/useEdited'
import { useHarvest } from './cafeQueries'
import classes from './Seating.module.css'
import { type EntryKind, firstEdit, nextEdit, overlaid, uuidV7 } from './edits'
import { EntryCard } from './EntryCard'
import { editsIn, votesIn } from './HarvestBox'
import { isHeic, shrunk } from './shrink'
import { Unsent } from './Unsent'
import { deviceId, type HarvestShelf } from './useHarvestBox'
import { nextVote } from './votes'

const KINDS: Exclude<EntryKind, 'PHOTO'>[] = ['KEY_IDEA', 'COMMENT', 'QUESTION']

interface HarvestFormProps {
  cafe: CafeView
  shelf: HarvestShelf
  table: number
  round: number
}

/** Writes down what the table says, with or without a network. */
export function HarvestForm({ cafe, shelf, table, round }: HarvestFormProps) {
  const { t } = useTranslation()
  const [at, setAt] = useState({ table, round })
  const [asked, setAsked] = useState({ table, round })
  // The clock moves on: so does the form, unless somebody chose another table by hand since.
  if (asked.table !== table || asked.round !== round) {
    setAsked({ table, round })
    setAt({ table, round })
  }
  const [kind, setKind] = useState<EntryKind>('KEY_IDEA')
  const editing = useEdited(`harvest.${cafe.id}`, { text: '' })
  const { text } = editing.value
  const setText = (written: string) => editing.put({ text: written })
  const [photoFailed, setPhotoFailed] = useState<'photo-failed' | 'photo-heic' | null>(null)
  const harvest = useHarvest(cafe.eventId, cafe.id)
  const { box, waiting } = shelf
  const unsent = waiting.filter(({ refused }) => !refused)
  const unsentEntries = new Set(editsIn(unsent).map(({ entryId }) => entryId))
  const entries = overlaid(harvest.data?.entries ?? [], editsIn(unsent), votesIn(unsent)).filter((entry) => entry.tableNumber === at.table && entry.round === at.round)
  const label = (number: number) => cafe.tables.find((one) => one.number === number)?.label ?? String(number)

  const keep = async (edit: ReturnType<typeof firstEdit>, photo?: Blob) => {
    await box?.add(edit, photo)
    void box?.send().catch(() => undefined)
  }
  const write = async () => {
    const written = { tableNumber: at.table, round: at.round, kind, text: text.trim() }
    setText('')
    await keep(firstEdit(deviceId(), written))
  }
  const takePhoto = async (file: File | null) => {
    if (!file) return
    setPhotoFailed(null)
    try {
      const photo = await shrunk(file)
      await keep(firstEdit(deviceId(), { tableNumber: at.table, round: at.round, kind: 'PHOTO', text: text.trim(), photoId: uuidV7() }), photo)
      setText('')
    } catch {
      setPhotoFailed(isHeic(file) ? 'photo-heic' : 'photo-failed')
    }
  }

  return (
    <Panel component="section" p="lg">
      <Stack>
        <Title order={2}>{t('cafe.harvest')}</Title>
        <Group grow>
          <NativeSelect label={t('common.table')} title={cafe.tables.find(({ number }) => number === at.table)?.theme} data={cafe.tables.map((one) => ({ value: String(one.number), label: one.theme ? `${one.label} · ${one.theme}` : one.label }))} value={String(at.table)} onChange={(change) => setAt({ ...at, table: Number(change.currentTarget.value) })} />
          <NativeSelect label={t('cafe.round-word')} data={cafe.rounds.map((one) => ({ value: String(one.number), label: String(one.number) }))} value={String(at.round)} onChange={(change) => setAt({ ...at, round: Number(change.currentTarget.value) })} />
        </Group>
        <NativeSelect label={t('cafe.what')} data={KINDS.map((value) => ({ value, label: t(`cafe.kind.${value}`) }))} value={kind} onChange={(change) => setKind(change.currentTarget.value as EntryKind)} />
        <Textarea autosize minRows={3} maxLength={2000} label={t('cafe.text')} description={t('cafe.text-hint')} value={text} onChange={(e) => setText(e.currentTarget.value)} />
        <Group>
          <Button disabled={!text.trim() || !box} onClick={() => void write()}>
            {t('cafe.write-down')}
          </Button>
          <FileButton accept="image/*" onChange={(file) => void takePhoto(file)}>
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconCamera size={20} aria-hidden />} disabled={!box}>
                {t('cafe.photo')}
              </Button>
            )}
          </FileButton>
        </Group>
        {photoFailed && <Alert color="red">{t(`cafe.${photoFailed}`)}</Alert>}
        <Unsent box={box} waiting={waiting} />
        {entries.length > 0 && (
          <ul className={classes.names} aria-label={t('cafe.written')}>
            {entries.map((entry) => (
              <EntryCard
                key={entry.id}
                eventId={cafe.eventId}
                cafeId={cafe.id}
                entry={entry}
                table={label(entry.tableNumber)}
                unsent={unsentEntries.has(entry.id)}
                onVote={(up) => shelf.vote(nextVote(entry, up), entry.text)}
                onWrite={entry.mine ? (next) => void keep(nextEdit(deviceId(), entry, next)) : undefined}
              />
            ))}
          </ul>
        )}
      </Stack>
    </Panel>
  )
}
