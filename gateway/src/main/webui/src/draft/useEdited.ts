import { notifications } from '@mantine/notifications'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { arrived, begun, isDirty, rebased, written, type Edited } from './edited'
import { dropDraft, putDraft, readDraft } from './shelf'

export interface Editing<T> {
  value: T
  set: (value: T) => void
  /** Writes some of the fields. */
  put: (part: Partial<T>) => void
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
  /**
   * What was sent has arrived, and reads `stored` there. What was written since stays, here or, where a new thing was made of what was
   * sent, as a draft of that one. Holds also when the screen is gone. False where something was written since.
   */
  done: (sent: T, stored?: T, made?: Made) => boolean
  /** For dialogs: closes, and says that nothing is lost. */
  closing: (close: () => void) => () => void
}

/** What became of something new: under which name it is edited from now on. */
interface Made {
  name: string
  version: number
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
  const latest = useRef(edited)
  const change = (next: Edited<T>) => {
    setEdited(next)
    setRound((rounds) => rounds + 1)
  }
  if (edited.version !== version) change(rebased(edited, current, version))
  const dirty = isDirty(edited)
  useEffect(() => {
    latest.current = edited
    if (dirty) putDraft(name, edited)
    else dropDraft(name)
  }, [name, edited, dirty])
  return {
    value: edited.mine,
    set: (mine) => setEdited((before) => written(before, mine)),
    put: (part) => setEdited((before) => written(before, { ...before.mine, ...part })),
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
    done: (sent, stored = sent, made) => {
      const left = (latest.current = arrived(latest.current, sent, stored))
      const isAll = !isDirty(left)
      // The screen may be gone, and nothing else puts it away then.
      if (isAll || made) dropDraft(name)
      else putDraft(name, left)
      if (made && !isAll) putDraft(made.name, { ...left, version: made.version })
      setRestored(false)
      change(made ? begun(left.base, left.version) : left)
      return isAll
    },
    closing: (close) => () => {
      if (isDirty(latest.current)) notifications.show({ message: t('draft.kept'), color: 'glacier', closeButtonProps: { 'aria-label': t('common.close') } })
      close()
    },
  }
}
