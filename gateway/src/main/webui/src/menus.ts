/** Menus and what stands in them, in one part of the client: placing a sheet beside its button takes a third of the first screen's bytes. */
export { MeetingMenuItems } from './agenda/MeetingMenuItems'
export { OpenMenu } from './design/OpenMenu'
export { UserMenuItems } from './session/UserMenuItems'
/** Here because the menu has it already. */
export { logout } from './session/logout'
