// Clusters and organisations for looking at the registry's screens while developing. Never shipped, never part of a test.
import { brokerage, id, people } from './fake-data.mjs'

const KINDS = ['COMPANY', 'COMPANY', 'COMPANY', 'INSTITUTE', 'UNIVERSITY', 'COMPANY', 'INVESTOR']
const PLACES = [['CH', 'CH02', 'Espace Mittelland'], ['DE', 'DE13', 'Freiburg'], ['FR', 'FRC2', 'Franche-Comté'], ['FR', 'FRK2', 'Rhône-Alpes'], ['AT', 'AT33', 'Tirol'], ['IT', 'ITH1', 'Provincia Autonoma di Bolzano/Bozen'], ['SI', 'SI04', 'Zahodna Slovenija']]
const WORDS = ['laser processing', 'optics', 'microsystems', 'metrology', 'medical devices', 'robotics', 'surface coating', 'sensors', 'embedded software']
const SECTORS = [['26', 'Manufacture of computer, electronic and optical products'], ['28', 'Manufacture of machinery and equipment n.e.c.'], ['32', 'Other manufacturing'], ['72', 'Scientific research and development']]
const NAMES = ['Micronarc', 'MicroTEC Südwest', 'Pôle des Microtechniques', 'Minalogic', 'Fictitious Cluster Edelweiss Optics', 'Fictitious Cluster Gentian Mechatronics', 'Fictitious Cluster Karst Sensors']

const words = (n, many) => Array.from({ length: many }, (_, i) => WORDS[(n * 3 + i) % WORDS.length])

export const organisations = [...new Set(people.map(({ organisationId }) => organisationId))].map((organisationId, n) => {
  const [country, nuts] = PLACES[n % PLACES.length]
  return { id: organisationId, name: people[n].organisationName, kind: KINDS[n % KINDS.length], country, nuts, nace: [`${SECTORS[n % 4][0]}.${10 + (n % 9)}`], keywords: words(n, 3), seeks: words(n + 4, 2), description: 'Made up for looking at screens.', website: 'https://example.org', domains: ['example.org'], otherNames: n === 1 ? [{ name: 'Werke', kind: 'TRANSLATED', language: 'de' }, { name: 'Old works', kind: 'FORMER', language: null }] : [], identifiers: n === 1 ? [{ scheme: 'VAT', value: 'CHE123456788' }] : [], successorId: null, clusterIds: [id('c105', (n % NAMES.length) + 1)], claimed: n === 1, mine: n === 1, version: 0 }
})

export const clusters = NAMES.map((name, n) => {
  const [country, nuts] = PLACES[n]
  const memberIds = organisations.filter(({ clusterIds }) => clusterIds[0] === id('c105', n + 1)).map((one) => one.id)
  return { id: id('c105', n + 1), name, country, nuts, keywords: words(n, 5), description: 'Micro and nanotechnologies between the Jura and the lake: companies, institutes and universities that make small things precisely.', website: 'https://example.org', fictitious: n > 3, memberIds, managerIds: [], version: 1 }
})

const membership = (n, over) => ({ id: id('3e3b', n), clusterId: clusters[n % 2].id, clusterName: clusters[n % 2].name, organisationId: organisations[n].id, organisationName: organisations[n].name, role: 'FULL', since: '2012-09-26', until: null, agreed: ['CLUSTER', 'ORGANISATION'], mine: ['CLUSTER'], version: 0, ...over })
const memberships = [membership(0, {}), membership(2, { role: 'FOUNDING', until: '2012-12-31' }), membership(4, { agreed: ['ORGANISATION'] }), membership(1, { agreed: ['CLUSTER'], mine: ['ORGANISATION'] }), membership(6, { agreed: ['CLUSTER'] })]
const representatives = [{ personId: people[1].id, name: 'Clara Novak', since: '2012-09-01T08:00:00Z', granted: false }, { personId: people[2].id, name: 'Ada Lorenz', since: '2012-09-12T08:00:00Z', granted: true }]
const change = (n, kind, over = {}) => ({ id: id('4157', n), kind, organisationId: organisations[1].id, clusterId: null, aboutId: null, personId: people[1].id, changedAt: '2012-09-26T15:30:00Z', changes: [], ...over })
const history = [change(1, 'DESCRIBED', { changes: [{ field: 'name', before: 'Works', after: 'Works AG' }, { field: 'keywords', before: '', after: 'optics, laser processing' }] }), change(2, 'MEMBERSHIP_AGREED', { clusterId: clusters[0].id }), change(3, 'REPRESENTATIVE_ADDED', { aboutId: people[2].id }), change(4, 'REGISTERED')]
export const groups = [{ id: id('9409', 1), name: 'Micro and nanotechnologies', description: 'Maps the clusters that its members work with.', clusterIds: clusters.map((one) => one.id), memberIds: people.slice(0, 3).map((one) => one.id), chairIds: [people[1].id], belongs: true, mine: true, version: 1 }]
const invitation = (n, answer, delegates = 0) => ({ clusterId: clusters[n].id, name: clusters[n].name, answer, delegates, note: answer ? 'Gladly.' : '', answeredAt: answer && '2012-07-01T08:00:00Z' })
export const campaigns = [{ id: id('ca39', 1), groupId: groups[0].id, groupName: groups[0].name, eventId: brokerage, title: 'Come to Micronora with us', message: 'A programme of our own, and a workshop between clusters.', answerBy: '2012-08-31', startedAt: '2012-06-01T08:00:00Z', invitations: [invitation(0, null), invitation(1, 'ACCEPTED', 4), invitation(2, 'DECLINED')], mine: [clusters[0].id], whole: true, version: 2 }]
export const workshops = [{ id: id('30e5', 1), groupId: groups[0].id, groupName: groups[0].name, eventId: brokerage, title: 'Inter-cluster workshop', heldOn: '2012-09-26', clusters: clusters.slice(0, 4).map((one) => ({ clusterId: one.id, name: one.name })), items: [{ title: 'What each cluster brings', minutes: 'Lasers from the one, optics from the other.' }, { title: 'Next steps', minutes: '' }], decisions: [{ id: id('dec1', 1), text: 'We form the Microtechnics Alliance.', decidedAt: '2012-09-26T15:30:00Z', supporters: clusters.slice(1, 3).map((one) => ({ clusterId: one.id, name: one.name })), allianceId: null }], mine: [clusters[0].id], leads: true, version: 1 }]
export const duplicates = [
  { firstId: organisations[1].id, firstName: organisations[1].name, secondId: organisations[3].id, secondName: organisations[3].name, reasons: [{ sign: 'NAME', what: organisations[1].name }, { sign: 'DOMAIN', what: 'example.org' }], mine: true },
  { firstId: organisations[1].id, firstName: organisations[1].name, secondId: organisations[5].id, secondName: organisations[5].name, reasons: [{ sign: 'SIMILAR_NAME', what: organisations[5].name }], mine: false },
]
const preview = (query) => ({ keptId: query.get('kept'), withdrawnId: query.get('withdrawn'), keptVersion: 1, withdrawnVersion: 2, fields: [{ field: 'name', kept: organisations[1].name, withdrawn: organisations[3].name, merged: organisations[1].name }, { field: 'keywords', kept: 'optics', withdrawn: 'robotics', merged: 'optics, robotics' }, { field: 'description', kept: '', withdrawn: 'Makes small things.', merged: 'Makes small things.' }], memberships: 2, representatives: 1, people: 14 })
const merges = [{ id: id('3e29', 1), keptId: organisations[1].id, withdrawnId: organisations[3].id, withdrawnName: organisations[3].name, mergedAt: '2012-09-26T15:30:00Z', undoneAt: null }]
const presences = () => [{ eventId: brokerage, people: 14, held: 9, coming: 3, clusters: NAMES.slice(1, 4) }]
const ofMemberships = (query) => memberships.filter(({ agreed, mine, until, clusterId, organisationId }) => (!query.get('awaited') || mine.some((side) => !agreed.includes(side))) && (!query.get('endsBy') || until) && (!query.get('cluster') || clusterId === query.get('cluster')) && (!query.get('organisation') || organisationId === query.get('organisation')))

const SHA = 'c0ffee'.padEnd(64, '0')
const party = (n, standing = 'MEMBER') => ({ clusterId: clusters[n].id, name: clusters[n].name, country: clusters[n].country, standing, since: '2012-09-26T15:30:00Z' })
const signature = (n) => ({ clusterId: clusters[n].id, signatory: 'Ada Lorenz', mandate: 'President', statement: 'I sign.', language: 'en', signedAt: '2012-09-26T15:30:00Z', fingerprint: `${n}`.padEnd(64, 'f') })
const agreement = (n, state, stage, signed) => ({ id: id('a97e', n), allianceId: id('a111', n), number: 1, stage, state, inOrder: false, content: `Microtechnics Alliance\n${stage}, no. 1\n\n${clusters.slice(0, 4).map((one) => `- ${one.name} (${one.country}, ${one.id})`).join('\n')}\n\nThe undersigned clusters form the Microtechnics Alliance.\n`, sha256: SHA, proposedAt: '2012-09-25T15:30:00Z', signatures: signed.map(signature), intact: true })
export const alliances = [
  { id: id('a111', 1), name: 'Optical metrology around the Alps', description: 'A first step between neighbours.', stage: 'CONTACT', since: '2012-09-26T15:30:00Z', dissolvedAt: null, parties: [party(0), party(4, 'INVITED')], agreements: [agreement(1, 'OPEN', 'LETTER_OF_INTENT', [4])], steps: [{ id: id('57e9', 1), kind: 'INVITE', clusterId: clusters[4].id, reason: 'They measure what we make.', takenAt: '2012-09-26T15:30:00Z' }], mine: [clusters[0].id], awaited: [clusters[0].id], origin: null, version: 1 },
  { id: id('a111', 2), name: 'Microtechnics Alliance', description: 'Signed at the inter-cluster workshop.', stage: 'ALLIANCE', since: '2012-09-26T15:30:00Z', dissolvedAt: null, parties: [0, 1, 2, 3].map((n) => party(n)), agreements: [agreement(2, 'SIGNED', 'ALLIANCE', [0, 1, 2, 3])], steps: [], mine: [], awaited: [], origin: { workshopId: id('30e5', 1), workshopTitle: 'Inter-cluster workshop', eventId: brokerage, heldOn: '2012-09-26', decision: 'We form the Microtechnics Alliance.' }, version: 6 },
]
const ties = [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3], [3, 5]].map(([one, other]) => ({ oneId: clusters[one].id, otherId: clusters[other].id, count: 1 }))
const map = (layer) => ({
  layer,
  clusters: clusters.map((one, n) => ({ id: one.id, name: one.name, country: one.country, nuts: one.nuts, part: n < 4 || n === 5 ? 1 : 2 + n, partners: ties.filter(({ oneId, otherId }) => oneId === one.id || otherId === one.id).length, betweenness: n === 3 ? 3 : 0 })),
  ties,
  figures: { fragmentation: 0.52, fragmentationByDistance: 0.6, parts: [5, 1, 1], acrossBorders: 6, withinBorders: 1, crossBorderShare: 0.857, crossBorderChance: 0.833 },
})
const possible = (clusterId) => clusters.filter((one) => one.id !== clusterId).slice(0, 4).map((one, n) => ({ clusterId: one.id, name: one.name, country: one.country, score: 0.62 - n / 10, reasons: [{ term: 'COMPLEMENT', value: 0.5, points: 0.22, words: words(n, 3), back: words(n + 3, 3) }, { term: 'REGION_GAP', value: 0.5, points: 0.05, words: [SECTORS[0][1]], back: [SECTORS[1][1]] }] }))

const count = (all, values, label = (value) => value) => {
  const found = new Map()
  for (const one of all) for (const value of values(one)) found.set(value, (found.get(value) ?? 0) + 1)
  return [...found].map(([value, number]) => ({ value, label: label(value), count: number })).sort((a, b) => b.count - a.count)
}
const region = (code) => PLACES.find(([, nuts]) => nuts === code)?.[2] ?? code
const kept = (all, query) => all.filter((one) => ['country', 'kind', 'nuts'].every((name) => !query.get(name) || one[name] === query.get(name)) && (!query.get('keyword') || one.keywords.includes(query.get('keyword'))) && (!query.get('cluster') || one.clusterIds.includes(query.get('cluster'))) && one.name.toLowerCase().includes((query.get('q') ?? '').toLowerCase()))
const page = (all, query) => {
  const [from, limit] = [Number(query.get('cursor') ?? 0), Number(query.get('limit') ?? 50)]
  return { items: all.slice(from, from + limit), next: from + limit < all.length ? String(from + limit) : null }
}

export function answer([noun, one, more, last], query) {
  if (noun === 'sector-groups') return one ? groups[0] : page(groups, query)
  if (noun === 'campaigns') return one ? campaigns[0] : page(campaigns, query)
  if (noun === 'workshops') return one ? workshops[0] : page(workshops, query)
  if (noun === 'duplicates') return page(duplicates, query)
  if (noun === 'merges') return one === 'preview' ? preview(query) : page(merges, query)
  if (noun === 'memberships') return page(ofMemberships(query), query)
  if (more === 'changes') return page(history, query)
  if (more === 'representatives') return { items: representatives, next: null }
  if (last === 'events') return { items: presences(), next: null }
  if (noun === 'clusters') {
    const found = kept(clusters, query).slice(0, query.get('mine') ? 2 : undefined)
    if (one === 'facets') return { countries: count(found, ({ country }) => [country]), regions: count(found, ({ nuts }) => [nuts], region), keywords: count(found, ({ keywords }) => keywords) }
    return one ? clusters.find((each) => each.id === one) : page(found, query)
  }
  if (noun === 'agreements') return alliances[1].agreements[0]
  if (noun === 'alliances') return one ? alliances.find((each) => each.id === one) : page(alliances, query)
  if (noun === 'cooperation') return one === 'map' ? map(query.get('layer')) : { items: possible(more), next: null }
  if (noun !== 'organisations') return undefined
  const found = kept(organisations, query).filter(({ mine }) => mine || !query.get('mine'))
  if (one === 'facets')
    return {
      kinds: count(found, ({ kind }) => [kind]),
      countries: count(found, ({ country }) => [country]),
      regions: count(found, ({ nuts }) => [nuts], region),
      sectors: count(found, ({ nace }) => nace.map((code) => code.slice(0, 2)), (code) => SECTORS.find(([division]) => division === code)[1]),
      clusters: count(found, ({ clusterIds }) => clusterIds, (value) => clusters.find((each) => each.id === value).name),
    }
  return one ? organisations.find((each) => each.id === one) : page(found, query)
}
