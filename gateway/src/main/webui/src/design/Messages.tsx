import { notificationsStore } from '@mantine/notifications'
import { useSyncExternalStore } from 'react'
import { later } from './later'

const Shown = later(async () => (await import('./ShownMessages')).ShownMessages)

const anything = () => notificationsStore.getState().notifications.length + notificationsStore.getState().queue.length > 0

let ever = false

/** What the client says in passing; the place for it is read with the first message. */
export function Messages() {
  const wanted = useSyncExternalStore(notificationsStore.subscribe, () => (ever ||= anything()))
  return wanted ? <Shown /> : null
}
