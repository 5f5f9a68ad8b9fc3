/** How one is told, and what is kept of one: read when somebody chooses. */
export { MyDataPage } from '../privacy/MyDataPage'
export { NoticeSettingsPage } from './NoticeSettingsPage'
export { UnsubscribePage } from './UnsubscribePage'
export { words } from './choiceWords'
