import { laterDialog, laterOpened } from './design/later'

const dialogs = () => import('./dialogs')

/** For a participant's screens: their dialogs are read when one opens. */
export const Confirm = laterOpened(async () => (await dialogs()).Confirm)
export const FeedDialog = laterDialog(async () => (await dialogs()).FeedDialog)
export const AcceptMeeting = laterDialog(async () => (await dialogs()).AcceptMeeting)
export const BookNow = laterDialog(async () => (await dialogs()).BookNow)
export const MoveMeeting = laterDialog(async () => (await dialogs()).MoveMeeting)
export const RequestForm = laterDialog(async () => (await dialogs()).RequestForm)
