import { Anchor, Button, Group, NativeSelect, Stack, Title } from '@mantine/core'
import { IconArrowLeft, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { CafeView, HarvestEntry } from '../api/types'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useThisEvent } from '../event/eventContext'
import { useMe } from '../session/useSession'
import classes from './Cafe.module.css'
import { useCafe, useCafeChanges, useHarvest } from './cafeQueries'
import { overlaid } from './edits'
import { EntryCard } from './EntryCard'
import { editsIn, votesIn } from './HarvestBox'
import { Unsent } from './Unsent'
import { useHarvestBox } from './useHarvestBox'
import { nextVote } from './votes'

/** The report leaves as a file, so a plain link does it. */
export function ReportLinks({ cafe }: { cafe: CafeView }) {
  const { t, i18n } = useTranslation()
  const report = `/api/events/${cafe.eventId}/cafes/${cafe.id}/report`
  return (
    <Group gap="xs">
      {(['pdf', 'csv'] as const).map((format) => (
        <Button key={format} component="a" href={format === 'pdf' ? `${report}/export?language=${i18n.language}` : `${report}/table/export`} variant="light" leftSection={<IconDownload size={18} aria-hidden />}>
          {t(`cafe.report-${format}`)}
        </Button>
      ))}
    </Group>
  )
}

/** Most wanted first; what was written earlier first among equals, since ids carry the time. */
const byVotes = (one: HarvestEntry, other: HarvestEntry) => other.votes - one.votes || (one.id < other.id ? -1 : 1)

interface WallProps {
  cafe: CafeView
  entries: HarvestEntry[]
  /** Absent for those who only look: votes are of guests and organisers. */
  onVote?: (entry: HarvestEntry, up: boolean) => void
}

export function Wall({ cafe, entries, onVote }: WallProps) {
  const { t } = useTranslation()
  const [round, setRound] = useState<string | null>(null)
  const shown = entries.filter((entry) => round === null || entry.round === Number(round)).toSorted(byVotes)
  if (entries.length === 0) return <Empty title={t('cafe.wall-empty')}>{t('cafe.wall-empty-hint')}</Empty>
  return (
    <Stack>
      <NativeSelect w={220} label={t('cafe.round-word')} data={[{ value: '', label: t('cafe.all-rounds') }, ...cafe.rounds.map(({ number, question }) => ({ value: String(number), label: question ? `${number} · ${question}` : String(number) }))]} value={round ?? ''} onChange={(change) => setRound(change.currentTarget.value || null)} />
      {cafe.tables.map((table) => {
        const here = shown.filter((entry) => entry.tableNumber === table.number)
        return here.length === 0 ? null : (
          <section key={table.number} aria-labelledby={`wall-${table.number}`}>
            <Title order={3} id={`wall-${table.number}`} mb="xs">
              {t('common.table')} {table.label} {table.theme && `· ${table.theme}`}
            </Title>
            <ul className={classes.wall} style={{ padding: 0, margin: 0 }}>
              {here.map((entry) => (
                <EntryCard key={entry.id} eventId={cafe.eventId} cafeId={cafe.id} entry={entry} table={table.label} onVote={onVote && ((up) => onVote(entry, up))} />
              ))}
            </ul>
          </section>
        )
      })}
    </Stack>
  )
}

export function WallPage() {
  const { t } = useTranslation()
  const event = useThisEvent()
  const { cafeId = '' } = useParams()
  const cafe = useCafe(event.id, cafeId)
  const harvest = useHarvest(event.id, cafeId)
  useCafeChanges(event.id, cafeId)
  useTitle(t('cafe.wall'), event.title)
  const me = useMe()
  const shelf = useHarvestBox(event.id, cafeId, event.myParticipantId ?? me.data?.id)
  const unsent = shelf.waiting.filter(({ refused }) => !refused)
  const votes = (view: CafeView) => (view.myGuestId || event.myRole === 'ORGANISER' ? (entry: HarvestEntry, up: boolean) => shelf.vote(nextVote(entry, up), entry.text) : undefined)
  return (
    <Loaded query={cafe}>
      {(view) => (
        <Stack>
          <Group justify="space-between">
            <Anchor component={Link} to=".." relative="path" inline>
              <Group gap={6} component="span">
                <IconArrowLeft size={18} aria-hidden /> {view.title}
              </Group>
            </Anchor>
            <ReportLinks cafe={view} />
          </Group>
          <Title order={2}>{t('cafe.wall')}</Title>
          <Unsent box={shelf.box} waiting={shelf.waiting} />
          <Loaded query={harvest}>{({ entries }) => <Wall cafe={view} entries={overlaid(entries, editsIn(unsent), votesIn(unsent))} onVote={votes(view)} />}</Loaded>
        </Stack>
      )}
    </Loaded>
  )
}
