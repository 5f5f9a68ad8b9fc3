import { notifications } from '@mantine/notifications'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { begun, isDirty, rebased, written, type Edited } from './edited'
import { dropDraft, putDraft, readDraft } from './shelf'

export interface Editing<T> {
  value: T
  set: (value: T) => void
  /** To be sent along: of the state that is known here. */
  version: number
  isDirty: boolean
  /** Written on an earlier visit. */
  isRestored: boolean
  clashes: Partial<T>
  /** Rises whenever `value` was changed by something else than `set`. */
  round: number
  discard: () => void
  take: (field: keyof T) => void
  /** What was written has arrived: this is the state now. */
  done: (value: T, version?: number) => void
  /** For dialogs: closes, and says that nothing is lost. */
  closing: (close: () => void) => () => void
}

/**
 * Something that is being written over `current`. It is kept on this device, for this person, until it has arrived or was thrown
 * away: an ended session, a closed dialog or an empty battery take nothing. What others save meanwhile is brought in.
 */
export function useEdited<T extends object>(name: string, current: T, version = 0): Editing<T> {
  const { t } = useTranslation()
  const [kept] = useState(() => readDraft<Edited<T>>(name))
  const [edited, setEdited] = useState<Edited<T>>(() => kept ?? begun(current, version))
  const [round, setRound] = useState(0)
  const [isRestored, setRestored] = useState(kept !== undefined)
  const arrived = useRef(false)
  const change = (next: Edited<T>) => {
    setEdited(next)
    setRound((rounds) => rounds + 1)
  }
  if (edited.version !== version) change(rebased(edited, current, version))
  const dirty = isDirty(edited)
  useEffect(() => {
    if (dirty && !arrived.current) putDraft(name, edited)
    else dropDraft(name)
  }, [name, edited, dirty])
  return {
    value: edited.mine,
    set: (mine) => {
      arrived.current = false
      setEdited((before) => written(before, mine))
    },
    version: edited.version,
    isDirty: dirty,
    isRestored: isRestored && dirty,
    clashes: edited.clashes,
    round,
    discard: () => {
      setRestored(false)
      change(begun(edited.base, edited.version))
    },
    take: (field) => change(written(edited, { ...edited.mine, [field]: edited.clashes[field] })),
    done: (value, now = edited.version) => {
      arrived.current = true
      dropDraft(name)
      setRestored(false)
      change(begun(value, now))
    },
    closing: (close) => () => {
      if (dirty && !arrived.current) notifications.show({ message: t('draft.kept'), color: 'glacier', closeButtonProps: { 'aria-label': t('common.close') } })
      close()
    },
  }
}
