// Makes every name of the fake data as long as somebody's is somewhere: no space to break at, two family names in one.
import { cafes } from './fake-cafe.mjs'
import * as data from './fake-data.mjs'
import { projects, studies } from './fake-evidence.mjs'
import * as funding from './fake-funding.mjs'
import * as registry from './fake-registry.mjs'
import { surveys } from './fake-survey.mjs'

const WORD = 'Donaudampfschifffahrtselektrizitaetenhauptbetriebswe'
const FIRM = 'Präzisionsfeinwerktechnikentwicklungsgesellschaft mbH & Co. KG'
const FAMILY = ['Leutheusser-Schnarrenberger', WORD, 'Wolfeschlegelsteinhausenbergerdorff']

const firms = new Map()
data.people.forEach((person, n) => {
  person.familyName = FAMILY[n % FAMILY.length]
  if (n % 3 === 1) person.givenName = 'Maximiliana-Theodora'
  person.organisationName = `${FIRM} ${n}`
  firms.set(person.id, person.organisationName)
})
for (const profile of [...data.profiles, ...data.recommendations]) {
  profile.organisationName = firms.get(profile.personId)
  profile.headline = `${WORD}: ${profile.headline}`
}
for (const request of data.requests) Object.assign(request, { hostOrganisationName: firms.get(request.hostPersonId), guestOrganisationName: firms.get(request.guestPersonId), message: `${WORD} ${request.message}` })
for (const event of data.events) Object.assign(event, { title: `${WORD} ${event.title}`, venue: `${WORD}, ${event.venue}` })
for (const session of data.sessions) Object.assign(session, { title: `${WORD} ${session.title}`, room: `${WORD} ${session.room}` })
data.tables.forEach((table, n) => Object.assign(table, { label: n % 5 === 4 ? 'Empore-Fensterseite-14' : table.label }))
for (const meeting of data.meetings) meeting.tableLabel = data.tables.find(({ id }) => id === meeting.tableId)?.label ?? meeting.tableLabel
for (const one of [...registry.clusters, ...registry.organisations]) Object.assign(one, { name: `${WORD} ${one.name}`, keywords: [WORD, ...one.keywords] })
for (const one of registry.alliances) {
  one.name = `${WORD} ${one.name}`
  for (const party of one.parties) party.name = `${WORD} ${party.name}`
}
const [first] = cafes([], 'ada').items
for (const table of first.tables) table.theme = `${WORD} ${table.theme}`
for (const round of first.rounds) round.question = `${WORD} ${round.question}`
for (const one of [...studies, ...projects]) one.title = `${WORD} ${one.title}`
for (const study of studies) for (const one of [...study.partners, ...study.people]) one.name = `${WORD} ${one.name}`
const { questionnaire } = surveys[0]
questionnaire.title.en = `${WORD} ${questionnaire.title.en}`
for (const question of questionnaire.questions) for (const { text } of [question, ...(question.options ?? [])]) text.en = `${WORD} ${text.en}`
for (const one of [...funding.programmes, ...funding.calls]) one.title = `${WORD} ${one.title}`
for (const one of funding.programmes) {
  one.ownerName = `${WORD} ${one.ownerName}`
  for (const person of one.people) person.name = `${WORD} ${person.name}`
}
for (const one of funding.calls) Object.assign(one, { programmeTitle: `${WORD} ${one.programmeTitle}`, criteria: one.criteria.map((each) => `${WORD} ${each}`), conditions: one.conditions.map((each) => `${WORD} ${each}`) })
for (const one of funding.questions) one.question = `${WORD} ${one.question}`
for (const one of funding.vouchers) {
  Object.assign(one, { callTitle: `${WORD} ${one.callTitle}`, organisationName: `${WORD} ${one.organisationName}`, purpose: `${WORD} ${one.purpose}`, papers: one.papers.map((each) => ({ ...each, title: `${WORD} ${each.title}` })), criteria: funding.calls[0].criteria })
  for (const each of one.assessments) each.name = `${WORD} ${each.name}`
  for (const each of one.checks) if (each.text) each.text = `${WORD} ${each.text}`
}
for (const one of [...funding.ledger, ...funding.caps]) one.organisationName = `${WORD} ${one.organisationName}`
for (const one of funding.balances) one.callTitle = `${WORD} ${one.callTitle}`
