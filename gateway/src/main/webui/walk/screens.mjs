// Every screen that has an address, by who opens it; a test holds them and the client's routes together.
import * as data from '../dev/fake-data.mjs'
import * as registry from '../dev/fake-registry.mjs'
import { repairs } from '../dev/fake-repair.mjs'

const event = `/events/${data.brokerage}`
const desk = `/organise/${data.brokerage}`
const cafe = data.id('cafe', 1)
const planned = data.id('cafe', 3)
const someone = `${event}/people/${data.participants[4].id}`

/** Who: nobody, Ada who takes part, or Clara who organises. Last: what is pressed before the screen is looked at. */
export const SCREENS = [
  ['landing', '', '/'],
  ['events-unknown', '', '/events'],
  ['event-unknown', '', event],
  ['clusters', '', '/clusters'],
  ['clusters-narrowed', '', '/clusters?country=FR'],
  ['cluster', '', `/clusters/${registry.clusters[0].id}`],
  ['map', '', '/map'],
  ['alliances', '', '/alliances'],
  ['alliance', '', `/alliances/${registry.alliances[1].id}`],
  ['alliance-to-sign', 'clara', `/alliances/${registry.alliances[0].id}`],
  ['agreement', '', `/alliances/agreements/${registry.alliances[0].agreements[0].sha256}`],
  ['organisations', 'ada', '/organisations'],
  ['organisation', '', `/organisations/${registry.organisations[0].id}`],
  ['organisation-mine', 'clara', `/organisations/${registry.organisations[1].id}`],
  ['cluster-mine', 'clara', `/clusters/${registry.clusters[0].id}`],
  ['registry-desk', 'clara', '/desk'],
  ['not-found', '', '/nowhere'],
  ['login', '', `${event}/agenda`],
  ['logged-in', 'ada', '/logged-in'],
  ['notices', 'ada', '/notices'],
  ['events', 'ada', '/events'],
  ['event', 'ada', event],
  ['user-menu', 'ada', event, 'header button'],
  ['withdraw', 'ada', event, 'main .mantine-Button-root[data-variant=subtle]'],
  ['people', 'ada', `${event}/people`],
  ['person', 'ada', someone],
  ['request-form', 'ada', someone, 'main .mantine-Group-root > .mantine-Button-root >> nth=-1'],
  ['profile', 'ada', `${event}/profile`],
  ['requests', 'ada', `${event}/requests`],
  ['accept', 'ada', `${event}/requests`, 'main li .mantine-Button-root >> nth=0'],
  ['requests-sent', 'ada', `${event}/requests?box=out`],
  ['agenda', 'ada', `${event}/agenda`],
  ['cafe', 'ada', `${event}/cafes/${cafe}`],
  ['cafe-wall', 'ada', `${event}/cafes/${cafe}/wall`],
  ['account', 'ada', '/account'],
  ['notice-settings', 'ada', '/account/notices'],
  ['unsubscribe', '', '/unsubscribe/0198a000-0000-7000-8000-000000000001'],
  ['not-yours', 'ada', desk],
  ['organise', 'clara', '/organise'],
  ['new-event', 'clara', '/organise/new'],
  ['new-event-refused', 'clara', '/organise/new', 'main form [type=submit]'],
  ['setup', 'clara', desk],
  ['participants', 'clara', `${desk}/participants`],
  ['all-requests', 'clara', `${desk}/requests`],
  ['timetables', 'clara', `${desk}/timetables`],
  ...data.timetables.map(({ id }, n) => [`timetable-${n + 1}`, 'clara', `${desk}/timetables/${id}`]),
  ['repairs', 'clara', `${desk}/repairs`],
  ...repairs.map(({ id }, n) => [`repair-${n + 1}`, 'clara', `${desk}/repairs/${id}`]),
  ['occupancy', 'clara', `${desk}/occupancy`],
  ['cafes', 'clara', `${desk}/cafes`],
  ['desk', 'clara', `${desk}/cafes/${cafe}`],
  ['desk-late', 'clara', `${desk}/cafes/${cafe}`, 'main [role=tab] >> nth=2'],
  ['desk-planned', 'clara', `${desk}/cafes/${planned}`],
  ['desk-describe', 'clara', `${desk}/cafes/${planned}`, 'main [role=tab] >> nth=-1'],
  ['move-event', 'clara', desk, 'main form .mantine-Button-root[type=button]'],
  ['account-new-organisation', 'ada', '/account', 'main form .mantine-Button-root[type=button]'],
  ['screen', 'clara', `${desk}/cafes/${cafe}/screen`],
  ['wall', 'clara', `${desk}/cafes/${cafe}/wall`],
  ['findings', 'clara', `${desk}/cafes/${cafe}/findings`],
].map(([name, who, path, press]) => ({ name, who, path, press }))
