import { later, laterOpened } from './design/later'

const dialogs = () => import('./dialogs')

/** For a participant's screens: their dialogs are read when one opens. */
export const Confirm = laterOpened(async () => (await dialogs()).Confirm)
export const FeedDialog = later(async () => (await dialogs()).FeedDialog)
export const AcceptMeeting = later(async () => (await dialogs()).AcceptMeeting)
export const BookNow = later(async () => (await dialogs()).BookNow)
export const MoveMeeting = later(async () => (await dialogs()).MoveMeeting)
export const RequestForm = later(async () => (await dialogs()).RequestForm)
