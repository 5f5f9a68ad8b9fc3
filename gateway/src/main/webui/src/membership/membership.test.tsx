import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import type { MembershipView, OrganisationView } from '../api/types'
import { network, problem, show } from '../test-support'
import { words } from '../registry/words'
import { Claims } from './Claims'
import { EditOrganisation } from './EditOrganisation'
import { MemberBooks } from './MemberBooks'
import { WhoSpeaks } from './WhoSpeaks'

beforeEach(() => words())

const membership = (over: Partial<MembershipView> = {}): MembershipView => ({ id: 'm1', clusterId: 'c1', clusterName: 'Micronarc', organisationId: 'o1', organisationName: 'Works', role: 'FULL', since: null, until: null, agreed: ['ORGANISATION'], mine: ['CLUSTER'], version: 3, ...over })
const session = { authenticated: true, subject: 'dario', name: 'Dario', roles: ['attendee'] }
const answers = (items: MembershipView[]) =>
  network(({ path, method }) => {
    if (path === '/session') return { body: session }
    if (method !== 'GET') return { body: items[0] ?? {} }
    return { body: { items: path.startsWith('/api/registry/memberships') ? items : [], next: null } }
  })

describe('claims', () => {
  it('are confirmed by the other side', async () => {
    const sent = answers([membership()])
    show(<Claims of={{ awaited: true }} />)
    expect(await screen.findByText('Works says that it is a member of Micronarc.')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Confirm' }))
    await waitFor(() => expect(sent.filter(({ method }) => method === 'PUT').map(({ path }) => path)).toEqual(['/api/registry/clusters/c1/members/o1']))
  })

  it('are only taken back by who made them', async () => {
    const sent = answers([membership({ agreed: ['CLUSTER'] })])
    show(<Claims of={{ cluster: 'c1' }} />)
    expect(await screen.findByText('Waits for the other side')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Take back' }))
    await waitFor(() => expect(sent.map(({ method }) => method)).toContain('DELETE'))
  })

  it('are nobody else’s', async () => {
    const sent = answers([membership({ mine: [] })])
    show(<Claims of={{ cluster: 'c1' }} />)
    await waitFor(() => expect(sent.some(({ path }) => path.startsWith('/api/registry/memberships'))).toBe(true))
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('the books of a cluster', () => {
  it('write down role and days of what was read', async () => {
    const sent = answers([membership({ agreed: ['CLUSTER', 'ORGANISATION'] })])
    show(<MemberBooks cluster={{ id: 'c1', name: 'Micronarc', country: 'CH', nuts: '', keywords: [], description: '', website: null, fictitious: false, memberIds: ['o1'], managerIds: [], version: 1 }} />)
    await userEvent.click(await screen.findByRole('button', { name: 'Edit: Works' }))
    await userEvent.selectOptions(screen.getByLabelText('Role'), 'FOUNDING')
    await userEvent.type(screen.getByLabelText('Last day'), '2027-12-31')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(sent.filter(({ method }) => method === 'PUT')).toHaveLength(1))
    const put = sent.find(({ method }) => method === 'PUT')
    expect(put?.path).toBe('/api/registry/clusters/c1/members/o1/terms')
    expect(put?.body).toEqual({ role: 'FOUNDING', since: null, until: '2027-12-31' })
  })
})

const organisation: OrganisationView = { id: 'o1', name: 'Works', kind: 'COMPANY', country: 'CH', nuts: 'CH02', nace: [], keywords: ['optics'], seeks: [], description: '', website: null, domains: ['works.example'], otherNames: [], identifiers: [], successorId: null, clusterIds: [], claimed: false, mine: false, version: 2 }

describe('an organisation', () => {
  it('is spoken for by who has an address there, or is told why not', async () => {
    network(({ method, path }) => (path === '/session' ? { body: session } : method === 'POST' ? problem(409, 'other-domain') : { body: { items: [], next: null } }))
    show(<WhoSpeaks organisation={organisation} />)
    expect(screen.getByText(/works\.example/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'I speak for this organisation' }))
    expect(await screen.findByText(/in none of the organisation’s domains/)).toBeVisible()
  })

  it('keeps what its form does not show', async () => {
    const sent = answers([])
    show(<EditOrganisation organisation={{ ...organisation, mine: true }} onClose={() => undefined} />)
    await userEvent.type(screen.getByDisplayValue('Works'), ' AG')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(sent.filter(({ method }) => method === 'PUT')).toHaveLength(1))
    expect(sent.find(({ method }) => method === 'PUT')?.body).toEqual({ name: 'Works AG', kind: 'COMPANY', country: 'CH', nuts: 'CH02', nace: [], keywords: ['optics'], seeks: [], description: '', website: null, domains: ['works.example'], otherNames: [], identifiers: [] })
  })
})
