/** What opens over a participant's screens, in one part of the client. */
export { FeedDialog } from './agenda/FeedDialog'
export { Confirm } from './design/Confirm'
export { AcceptMeeting } from './meeting/AcceptMeeting'
export { BookNow } from './meeting/BookNow'
export { MoveMeeting } from './meeting/MoveMeeting'
export { RequestForm } from './meeting/RequestForm'
