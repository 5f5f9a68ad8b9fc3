import type { ComponentType } from 'react'
import { later } from '../design/later'
import type { DraftNoteProps } from './DraftNote'

export interface KeptProps<T> extends DraftNoteProps<T> {
  /** While it is being sent nobody is asked. */
  busy: boolean
}

/** Read when somebody has written something: a form that is only looked at does not pay for it. */
const Note = later(async () => (await import('./KeptNote')).KeptNote as ComponentType<KeptProps<object>>, () => null)

/** For a form of a page: asks before it is left unsaved, and says of what was kept that it is not saved yet. */
export function Kept<T extends object>(props: KeptProps<T>) {
  return props.editing.isDirty ? <Note {...(props as unknown as KeptProps<object>)} /> : null
}
