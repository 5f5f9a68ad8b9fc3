import type { TimetableView } from '../api/types'

export const STATE_COLOURS: Record<TimetableView['state'], string> = {
  QUEUED: 'gray',
  RUNNING: 'glacier',
  DONE: 'sign',
  FAILED: 'red',
  CANCELLED: 'gray',
  PUBLISHED: 'pine',
  ROLLED_BACK: 'gray',
}
