import { DraftNote } from './DraftNote'
import type { KeptProps } from './Kept'
import { Unsaved } from './Unsaved'

/** What `Kept` shows once there is something to say. */
export function KeptNote<T extends object>({ busy, ...note }: KeptProps<T>) {
  return (
    <>
      <Unsaved when={note.editing.isDirty && !busy} />
      <DraftNote {...note} />
    </>
  )
}
