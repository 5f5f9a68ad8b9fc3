/** A participant's screens beyond the event's page and the agenda; read together, so that going on costs nothing. */
export { RequestsPage } from './meeting/RequestsPage'
export { PeoplePage } from './people/PeoplePage'
export { PersonPage } from './people/PersonPage'
