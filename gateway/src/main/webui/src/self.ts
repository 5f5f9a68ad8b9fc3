/** The long forms in which people describe themselves. */
export { ProfilePage } from './people/ProfilePage'
export { AccountPage } from './session/AccountPage'
