/** How one is told: read when somebody chooses. */
export { NoticeSettingsPage } from './NoticeSettingsPage'
export { UnsubscribePage } from './UnsubscribePage'
export { words } from './choiceWords'
