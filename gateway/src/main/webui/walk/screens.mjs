// Every screen that has an address, by who opens it.
import * as data from '../dev/fake-data.mjs'
import { repairs } from '../dev/fake-repair.mjs'

const event = `/events/${data.brokerage}`
const desk = `/organise/${data.brokerage}`
const cafe = data.id('cafe', 1)
const planned = data.id('cafe', 3)

/** Who: nobody, Ada who takes part, or Clara who organises. */
export const SCREENS = [
  ['landing', '', '/'],
  ['events-unknown', '', '/events'],
  ['event-unknown', '', event],
  ['not-found', '', '/nowhere'],
  ['events', 'ada', '/events'],
  ['event', 'ada', event],
  ['people', 'ada', `${event}/people`],
  ['person', 'ada', `${event}/people/${data.participants[4].id}`],
  ['profile', 'ada', `${event}/profile`],
  ['requests', 'ada', `${event}/requests`],
  ['requests-sent', 'ada', `${event}/requests?box=out`],
  ['agenda', 'ada', `${event}/agenda`],
  ['cafe', 'ada', `${event}/cafes/${cafe}`],
  ['cafe-wall', 'ada', `${event}/cafes/${cafe}/wall`],
  ['account', 'ada', '/account'],
  ['not-yours', 'ada', desk],
  ['organise', 'clara', '/organise'],
  ['new-event', 'clara', '/organise/new'],
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
  ['desk-planned', 'clara', `${desk}/cafes/${planned}`],
  ['screen', 'clara', `${desk}/cafes/${cafe}/screen`],
  ['wall', 'clara', `${desk}/cafes/${cafe}/wall`],
  ['findings', 'clara', `${desk}/cafes/${cafe}/findings`],
].map(([name, who, path]) => ({ name, who, path }))
