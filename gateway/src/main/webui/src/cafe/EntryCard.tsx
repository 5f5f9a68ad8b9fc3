import { Button, Group, Textarea } from '@mantine/core'
import { IconThumbUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HarvestEntry } from '../api/types'
import { useEdited } from '../draft/useEdited'
import classes from './Cafe.module.css'

interface EntryCardProps {
  eventId: string
  cafeId: string
  entry: HarvestEntry
  table: string
  unsent?: boolean
  chosen?: boolean
  onVote?: (up: boolean) => void
  onWrite?: (text: string) => void
  onChoose?: () => void
}

function Rewrite({ id, text, onDone }: { id: string; text: string; onDone: (text: string | null) => void }) {
  const { t } = useTranslation()
  const editing = useEdited(`harvest-entry.${id}`, { text })
  const written = editing.value.text
  const done = (next: string | null) => {
    if (next === null) editing.discard()
    else editing.done(editing.value)
    onDone(next)
  }
  return (
    <>
      <Textarea autosize minRows={2} maxLength={2000} aria-label={t('cafe.text')} value={written} onChange={(e) => editing.put({ text: e.currentTarget.value })} />
      <Group mt="xs" gap="xs">
        <Button size="sm" disabled={!written.trim()} onClick={() => done(written.trim())}>
          {t('common.save')}
        </Button>
        <Button size="sm" variant="subtle" color="red" onClick={() => done('')}>
          {t('cafe.take-back')}
        </Button>
        <Button size="sm" variant="default" onClick={() => done(null)}>
          {t('common.back')}
        </Button>
      </Group>
    </>
  )
}

/** A line of the harvest. Texts that were written at the same time stand one below the other. */
export function EntryCard({ eventId, cafeId, entry, table, unsent = false, chosen = false, onVote, onWrite, onChoose }: EntryCardProps) {
  const { t } = useTranslation()
  const [writing, setWriting] = useState(false)
  const done = (text: string | null) => {
    setWriting(false)
    if (text !== null) onWrite?.(text)
  }
  return (
    <li className={classes.entry} data-kind={entry.kind} data-chosen={chosen}>
      {entry.photoId && !unsent && <img className={classes.photo} src={`/api/events/${eventId}/cafes/${cafeId}/photos/${entry.photoId}`} alt={entry.text || t('cafe.kind.PHOTO')} loading="lazy" />}
      {writing ? (
        <Rewrite id={entry.id} text={[entry.text, ...entry.others.map((other) => other.text)].filter(Boolean).join('\n')} onDone={done} />
      ) : (
        <>
          <p className={classes.text}>{entry.text}</p>
          {entry.others.map((other) => (
            <p key={`${other.key.deviceId} ${other.key.clock}`} className={`${classes.text} ${classes.beside}`}>
              {other.text}
            </p>
          ))}
        </>
      )}
      <div className={classes.meta}>
        <span>{t(`cafe.kind.${entry.kind}`)}</span>
        <span>{t('cafe.at-table', { table, round: entry.round })}</span>
        {unsent && <span>{t('cafe.unsent')}</span>}
        {onVote ? (
          <Button size="compact-sm" variant={entry.myVote ? 'filled' : 'light'} leftSection={<IconThumbUp size={16} aria-hidden />} aria-pressed={entry.myVote} aria-label={t('cafe.vote', { count: entry.votes })} onClick={() => onVote(!entry.myVote)}>
            {entry.votes}
          </Button>
        ) : (
          entry.votes > 0 && <span>{t('cafe.votes', { count: entry.votes })}</span>
        )}
        {onWrite && !writing && (
          <Button size="compact-sm" variant="subtle" onClick={() => setWriting(true)}>
            {t('cafe.rewrite')}
          </Button>
        )}
        {onChoose && (
          <Button size="compact-sm" variant={chosen ? 'filled' : 'light'} color="pine" aria-pressed={chosen} onClick={onChoose}>
            {t('cafe.cite')}
          </Button>
        )}
      </div>
    </li>
  )
}
