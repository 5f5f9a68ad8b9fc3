import { notificationsStore } from '@mantine/notifications'
import { useSyncExternalStore } from 'react'
import { later } from './later'
import classes from './Messages.module.css'

const said = () => notificationsStore.getState()

/** Without their place the words must do. */
function PlainMessages() {
  const { notifications } = useSyncExternalStore(notificationsStore.subscribe, said)
  return (
    <div role="alert" className={classes.plain}>
      {notifications.map(({ id, message }) => (
        <p key={id}>{message}</p>
      ))}
    </div>
  )
}

const Shown = later(async () => (await import('./ShownMessages')).ShownMessages, () => <PlainMessages />)

const anything = () => said().notifications.length + said().queue.length > 0

let ever = false

/** What the client says in passing; the place for it is read with the first message. */
export function Messages() {
  const wanted = useSyncExternalStore(notificationsStore.subscribe, () => (ever ||= anything()))
  return wanted ? <Shown /> : null
}
