import { later } from './design/later'

const menus = () => import('./menus')

export const MeetingMenuItems = later(async () => (await menus()).MeetingMenuItems)
export const UserMenuItems = later(async () => (await menus()).UserMenuItems)
