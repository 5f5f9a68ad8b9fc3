// A partner's day with the client that the generator makes of the document. Each call uses at once what the one before has
// answered; whatever is refused ends the process with its reason.
import { Configuration, EventKind, EventsApi, MatchmakingApi, RegistryApi, ResponseError, RunState } from './client'

declare const process: { env: Record<string, string | undefined>; exitCode: number }

const given = (name: string): string => {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is missing`)
  return value
}

// What the generated client calls the access token is the whole value of the header.
const configuration = new Configuration({ basePath: given('CORDEE_URL'), accessToken: `Bearer ${given('CORDEE_TOKEN')}` })
const registry = new RegistryApi(configuration)
const events = new EventsApi(configuration)
const matchmaking = new MatchmakingApi(configuration)

const HOUR = 3_600_000
const tag = (version: number) => `"${version}"`
const rest = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis))

async function plannedEvent() {
  const startsAt = new Date((Math.floor(Date.now() / HOUR) + 24 * 30) * HOUR)
  const made = await events.createEvent({
    idempotencyKey: crypto.randomUUID(),
    writeEvent: {
      kind: EventKind.Fair,
      title: 'TypeScript fair',
      zone: 'Europe/Zurich',
      venue: 'Hall 2',
      startsAt,
      endsAt: new Date(startsAt.getTime() + 2 * HOUR),
      capacity: 10,
    },
  })
  const slot = { startsAt, endsAt: new Date(startsAt.getTime() + HOUR / 3) }
  const slots = await events.replaceSlots({ id: made.id, ifMatch: tag(made.version), writeSlots: { slots: [slot] } })
  await events.replaceTables({ id: made.id, ifMatch: tag(slots.version), writeTables: { tables: [{ label: '1' }] } })
  return events.publishEvent({ id: made.id })
}

async function journey() {
  await registry.signIn()
  const event = await plannedEvent()
  const rows = ['a', 'b'].map((name) => ({ reference: `${event.id}/${name}`, givenName: 'Guest', familyName: name }))
  const { people } = await registry.importPeople({ importPeople: { people: rows } })
  const { participants } = await events.importParticipants({
    id: event.id,
    importParticipants: { participants: people.map(({ id, reference }) => ({ reference, personId: id })) },
  })
  const [host, guest] = participants.map(({ id }) => id)
  if (host === undefined || guest === undefined) throw new Error('two participants were expected')
  await matchmaking.importRequests({ eventId: event.id, importRequests: { requests: [{ hostId: host, guestId: guest }] } })
  const run = await matchmaking.startTimetable({ eventId: event.id, startTimetable: { seed: 1 } })
  let state: RunState = run.state
  while (state === RunState.Queued || state === RunState.Running) {
    await rest(200)
    state = (await matchmaking.getTimetable({ eventId: event.id, timetableId: run.id })).state
  }
  await matchmaking.publishTimetable({ eventId: event.id, timetableId: run.id })
  const { items } = await matchmaking.listMeetings({ eventId: event.id, participantId: host })
  const calendar = await matchmaking.getAgendaFile({ eventId: event.id, participantId: guest })
  const draft = await events.createEvent({
    writeEvent: {
      kind: EventKind.Workshop,
      title: 'A trial',
      zone: 'Europe/Zurich',
      venue: 'Hall 2',
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      capacity: 1,
    },
  })
  await events.deleteEvent({ id: draft.id })
  return {
    meetings: items.length,
    begins: items[0]?.startsAt.getTime() === event.startsAt.getTime(),
    calendar: calendar.split('\r\n')[0],
  }
}

journey().then(
  (done) => console.log(JSON.stringify(done)),
  async (reason: unknown) => {
    console.error(reason instanceof ResponseError ? `${reason.response.url}: ${await reason.response.text()}` : reason)
    process.exitCode = 1
  },
)
