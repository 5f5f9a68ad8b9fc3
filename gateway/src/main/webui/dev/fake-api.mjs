// A stand-in for the gateway while working on screens: `npm run build && npm run fake`. It knows no rules; no test may lean on it.
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { announcements } from './fake-announcements.mjs'
import { cafes } from './fake-cafe.mjs'
import * as data from './fake-data.mjs'
import { notices } from './fake-notices.mjs'
import { operations } from './fake-operations.mjs'
import * as evidenceData from './fake-evidence.mjs'
import * as fundingData from './fake-funding.mjs'
import * as registryData from './fake-registry.mjs'
import { eventFigures, meetingFigures } from './fake-figures.mjs'
import { waitlist } from './fake-waitlist.mjs'
import { apply, closed, propose, repairs } from './fake-repair.mjs'

// With CORDEE_FAKE_LONG everybody has the longest name.
if (process.env.CORDEE_FAKE_LONG) await import('./fake-long.mjs')

const PORT = Number(process.env.CORDEE_FAKE_PORT ?? 18200)
const DIST = process.env.CORDEE_FAKE_DIST ?? fileURLToPath(new URL('../dist', import.meta.url))
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json', '.webmanifest': 'application/manifest+json' }
const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"

const NAMES = { clara: 'Clara Novak', eva: 'Eva Meier' }
const ROLES = { clara: ['organiser'], eva: ['organiser', 'admin'] }

const streams = new Set()
const page = (items) => ({ items, next: null })
const part = (items, query) => {
  const [from, limit] = [Number(query.get('cursor') ?? 0), Number(query.get('limit') ?? 50)]
  return { items: items.slice(from, from + limit), next: from + limit < items.length ? String(from + limit) : null }
}
const problem = (status, kind) => ({ status, body: { type: `https://cordee.eu/problems/${kind}`, title: kind, status }, type: 'application/problem+json' })
const tell = () => streams.forEach((stream) => stream.write(`event: agenda\ndata: ${JSON.stringify({ eventId: data.brokerage, at: new Date().toISOString() })}\n\n`))

// `?fake=empty` and `?fake=taken` in the cookie of the same name show the empty lists and the lost race.
const view = (event, who) => {
  if (who === 'clara') return { ...event, myRole: event.id === data.brokerage || event.status === 'DRAFT' ? 'ORGANISER' : null }
  if (who === 'ada' && event.id === data.brokerage) return { ...event, myRole: 'PARTICIPANT', myParticipantId: data.me }
  return event
}

function agenda() {
  const mine = data.meetings.filter((m) => m.state === 'CONFIRMED' && [m.hostId, m.guestId].includes(data.me))
  const meetings = mine.map((m) => {
    const other = data.profiles.find((p) => p.participantId === (m.hostId === data.me ? m.guestId : m.hostId))
    return { kind: 'MEETING', sourceId: m.id, title: null, place: `Table ${m.tableLabel}`, startsAt: m.startsAt, endsAt: m.endsAt, withParticipantId: other.participantId, withPersonId: other.personId, withOrganisationName: other.organisationName, tableLabel: m.tableLabel, calledOff: false }
  })
  const none = { withParticipantId: null, withPersonId: null, withOrganisationName: null, tableLabel: null, calledOff: false }
  const sessions = data.sessions.slice(0, 3).map((s) => ({ kind: 'SESSION', sourceId: s.id, title: s.title, place: s.room, startsAt: s.startsAt, endsAt: s.endsAt, ...none, calledOff: s === data.sessions[2] }))
  const blocked = { kind: 'BLOCKED', sourceId: data.slots[6].id, title: null, place: null, startsAt: data.slots[6].startsAt, endsAt: data.slots[6].endsAt, ...none }
  return { zone: 'Europe/Paris', items: [...sessions, ...meetings, blocked] }
}

const occupancy = () => {
  const request = new Map(data.requests.map((r) => [r.id, r]))
  const cells = data.placements.map((p) => ({ slotId: p.slotId, tableId: p.tableId, meetingId: p.requestId, hostId: request.get(p.requestId).hostId, guestId: request.get(p.requestId).guestId }))
  return { slots: data.slots, tables: data.tables, closed, cells: [...cells, ...data.meetings.map(({ slotId, tableId, id, hostId, guestId }) => ({ slotId, tableId, meetingId: id, hostId, guestId }))] }
}

const free = () => data.slots.filter((_, n) => n % 3 !== 1).map((slot, n) => ({ slotId: slot.id, startsAt: slot.startsAt, endsAt: slot.endsAt, freeTables: 1 + ((n * 5) % 11) }))

function accept(request, body, fake) {
  if (fake === 'taken' && body.placement !== 'TIMETABLE') return problem(409, 'slot-taken')
  request.state = 'ACCEPTED'
  if (body.placement === 'TIMETABLE') return request
  const slot = data.slots.find((one) => one.id === (body.slotId ?? request.preferredSlotId)) ?? data.slots[6]
  data.book(request, slot, data.tables[8])
  setTimeout(tell, 300)
  return request
}

function matchmaking(method, [what, id, verb], { query, body, fake }) {
  const empty = fake === 'empty'
  const request = data.requests.find((r) => r.id === id)
  const meeting = data.meetings.find((m) => m.id === id)
  const run = data.timetables.find((r) => r.id === id)
  switch (`${method} ${what}${id ? '/*' : ''}${verb ? `/${verb}` : ''}`) {
    case 'GET profiles': {
      const text = (query.get('q') ?? '').toLowerCase()
      return page(empty ? [] : data.profiles.filter((p) => JSON.stringify(p).toLowerCase().includes(text)).slice(0, 200))
    }
    case 'GET profiles/*':
      return empty ? problem(404, 'profile-unknown') : data.profiles.find((p) => p.participantId === (id === 'me' ? data.me : id))
    case 'PUT profiles/*':
      return { ...data.profiles[0], ...body }
    case 'GET recommendations':
      return page(empty ? [] : data.recommendations)
    case 'GET free-slots':
      return { slots: fake === 'taken' ? free().slice(4) : free() }
    case 'GET requests': {
      const box = { in: (r) => r.guestId === data.me, out: (r) => r.hostId === data.me, all: () => true }[query.get('box')]
      const of = query.get('participantId')
      return page(empty ? [] : data.requests.filter(box).filter((r) => !of || r.hostId === of || r.guestId === of))
    }
    case 'POST requests':
      return { ...data.ask(data.me, body.guestId, body), preferredSlotId: body.slotId }
    case 'PUT requests/*':
      return Object.assign(request, body)
    case 'POST requests/*/acceptance':
      return accept(request, body, fake)
    case 'POST requests/*/decline':
      return Object.assign(request, { state: 'DECLINED' })
    case 'POST requests/*/cancellation':
      return Object.assign(request, { state: 'CANCELLED' })
    case 'POST meetings':
      if (fake === 'taken') return problem(409, 'slot-taken')
      return data.book(data.ask(data.me, body.guestId), data.slots.find((slot) => slot.id === body.slotId), data.tables[3])
    case 'POST meetings/*/move':
      return fake === 'taken' ? problem(409, 'slot-taken') : meeting
    case 'POST meetings/*/cancellation':
      return Object.assign(meeting, { state: 'CANCELLED' })
    case 'GET agenda':
      return empty ? { zone: 'Europe/Paris', items: [] } : agenda()
    case 'GET agenda/*':
      return { openedAt: null }
    case 'POST agenda/*':
      return { url: '/api/matchmaking/calendar/3fJ8qQ2x.ics', openedAt: new Date().toISOString() }
    case 'GET timetables':
      return page(empty ? [] : data.timetables)
    case 'POST timetables': {
      const started = { ...data.timetables[2], id: data.id('7139', 9), state: 'RUNNING', progress: 0.42, placed: 120, reasons: [], stopped: false, seed: body.seed ?? 7, thorough: body.thorough ?? false, leastMeetings: body.leastMeetings ?? null, mostMeetings: body.mostMeetings ?? null, quality: null, finishedAt: null, whatIf: body.moreTables || body.moreSlots ? { moreTables: body.moreTables ?? 0, moreSlots: body.moreSlots ?? 0 } : null }
      data.timetables.push(started)
      return started
    }
    case 'GET timetables/*':
      if (run?.state === 'RUNNING') Object.assign(run, { progress: Math.min(0.95, run.progress + 0.02), placed: Math.min(run.upperBound, run.placed + 9) })
      return run
    case 'GET timetables/*/placements':
      return part(data.placements.toSorted((a, b) => data.numberOf(a) - data.numberOf(b)), query)
    case 'GET timetables/*/unplaced':
      return part(data.unplaced.filter((one) => !query.get('reason') || one.reason === query.get('reason')), query)
    case 'GET repairs':
      return page(empty ? [] : repairs)
    case 'POST repairs':
      return propose(body)
    case 'GET repairs/*':
      return repairs.find((one) => one.id === id)
    case 'POST repairs/*/publication':
      return fake === 'taken' ? problem(409, 'repair-outdated') : apply(repairs.find((one) => one.id === id), body.acceptOffers)
    case 'GET figures':
      return meetingFigures
    case 'GET occupancy':
      return empty ? { slots: [], tables: [], cells: [], closed: [] } : occupancy()
    default:
      return verb && run ? Object.assign(run, { state: { publication: 'PUBLISHED', rollback: 'ROLLED_BACK', cancellation: 'CANCELLED' }[verb] }) : problem(404, 'not-found')
  }
}

function registry(method, path, { query, who, body }) {
  if (path[0] === 'erasures') return { personId: path[1], erasedAt: '2012-09-27T08:00:00Z' }
  if (path[0] === 'people' && path[1] === 'me') {
    const person = data.people[who === 'clara' ? 1 : 0]
    return { ...person, email: `${who}@example.org`, kind: 'HUMAN', locale: 'en', ...(method === 'PATCH' ? body : {}) }
  }
  if (path[0] === 'people') return page(data.people.filter((p) => query.get('ids').split(',').includes(p.id)))
  if (path[0] === 'taxonomy') return page(path[1] === 'nace' ? data.sectors.filter(({ code, title }) => query.has('codes') ? query.get('codes').split(',').includes(code) : `${code} ${title}`.toLowerCase().includes((query.get('q') ?? '').toLowerCase())) : [])
  const found = evidenceData.answer(path, who) ?? fundingData.answer(path, who) ?? registryData.answer(path, query)
  if (found) return found
  return page(data.people.slice(0, 12).map((p) => ({ id: p.organisationId, name: p.organisationName })))
}

function events(method, [id, what, ...rest], { who, fake, query, body }) {
  if (!id) {
    if (method === 'POST') return { ...data.events[3], ...body }
    return page(fake === 'empty' ? [] : data.events.filter((e) => e.status === 'PUBLISHED' || who === 'clara').map((e) => view(e, who)).filter((e) => query.get('mine') !== 'true' || e.myRole))
  }
  const event = data.events.find((one) => one.id === id)
  if (!event) return problem(404, 'event-unknown')
  switch (what) {
    case undefined:
      return view(method === 'PUT' ? Object.assign(event, body) : event, who)
    case 'cafes':
      return cafes(rest, who, method, body)
    case 'sessions':
      return rest[1] === 'signups' ? { id: data.id('5160', 1), sessionId: rest[0], state: 'CONFIRMED' } : page(fake === 'empty' || id !== data.brokerage ? [] : data.sessions)
    case 'signups':
      return page(data.sessions.slice(0, 3).map((s, n) => ({ id: data.id('5160', n), sessionId: s.id, state: n === 2 ? 'PENDING' : 'CONFIRMED' })))
    case 'announcements':
      return announcements(method, rest, body)
    case 'figures':
      return eventFigures
    case 'waitlist':
      return waitlist(method, id, rest, { fake, body }) ?? problem(404, 'not-found')
    case 'participants':
      return rest[0] && rest[0] !== 'imports' ? data.participants.find((one) => one.id === rest[0]) : page(fake === 'empty' ? [] : data.participants)
    default:
      return view(event, who)
  }
}

function answer(method, url, context) {
  const [, area, ...path] = url.pathname.split('/').filter(Boolean)
  if (context.fake === 'broken' && area === 'matchmaking') return problem(503, 'unavailable')
  if (area === 'notices') return notices(method, path, context)
  if (area === 'operations') return operations(method, path)
  if (area === 'registry') return registry(method, path, context)
  if (area === 'events') return events(method, path, context)
  return matchmaking(method, path.slice(2), context)
}

async function file(path) {
  const name = normalize(join(DIST, path))
  try {
    if (!name.startsWith(DIST) || path === '/') throw new Error('the shell')
    return { content: await readFile(name), type: TYPES[extname(name)] }
  } catch {
    if (path.startsWith('/assets/')) return undefined
    return { content: await readFile(join(DIST, 'index.html')), type: 'text/html' }
  }
}

createServer(async (request, response) => {
  const url = new URL(request.url, 'http://localhost')
  const cookies = Object.fromEntries((request.headers.cookie ?? '').split('; ').map((one) => one.split('=')))
  const who = cookies.who
  const json = (status, body, type = 'application/json') => response.writeHead(status, { 'Content-Type': type }).end(JSON.stringify(body))
  if (url.pathname === '/session') return json(200, who ? { authenticated: true, subject: who, name: NAMES[who] ?? 'Ada Lorenz', roles: ROLES[who] ?? ['attendee'] } : { authenticated: false })
  if (url.pathname === '/login') return response.writeHead(302, { Location: url.searchParams.get('returnTo') ?? '/', 'Set-Cookie': `who=${url.searchParams.get('who') ?? 'ada'}; Path=/` }).end()
  if (url.pathname === '/logout') return response.writeHead(200, { 'Content-Type': 'application/json', 'Set-Cookie': 'who=; Max-Age=0; Path=/' }).end('{"location":"/"}')
  if (url.pathname.endsWith('/changes')) {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(': open\n\n')
    streams.add(response)
    return request.on('close', () => streams.delete(response))
  }
  if (url.pathname.startsWith('/api/')) {
    if (request.method !== 'GET' && request.headers['x-cordee-request'] !== '1') return json(403, { title: 'no X-Cordee-Request', status: 403 })
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const body = chunks.length ? JSON.parse(Buffer.concat(chunks)) : {}
    const found = answer(request.method, url, { query: url.searchParams, body, who, fake: cookies.fake })
    if (found?.type && found.body) return json(found.status, found.body, found.type)
    return json(found ? 200 : 404, found ?? {})
  }
  const found = await file(url.pathname)
  // As the gateway: a part of another build is missing, and whoever asks keeps no page.
  if (!found) return json(404, { title: 'not found', status: 404 }, 'application/problem+json')
  const { content, type } = found
  const squeezed = type?.startsWith('text/') && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  response.writeHead(200, { 'Content-Type': type ?? 'application/octet-stream', 'Content-Security-Policy': POLICY, 'Cache-Control': url.pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache', ...(squeezed ? { 'Content-Encoding': 'gzip' } : {}) })
  return response.end(squeezed ? gzipSync(content) : content)
}).listen(PORT, '127.0.0.1', () => console.log(`fake gateway at http://localhost:${PORT}`))
