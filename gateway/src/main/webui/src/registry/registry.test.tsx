import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AgreementView, FacetCount } from '../api/types'
import { network, problem, show } from '../test-support'
import { ClustersPage } from './ClustersPage'
import { Facet } from './Facet'
import { SignAgreement } from './SignAgreement'
import { words } from './words'

beforeEach(() => words())

const counts: FacetCount[] = Array.from({ length: 9 }, (_, n) => ({ value: `V${n}`, label: `Value ${n}`, count: 9 - n }))

describe('a facet', () => {
  it('shows the most frequent values with their numbers, and all on demand', async () => {
    network(() => ({}))
    show(<Facet title="Sector" counts={counts} chosen={undefined} onChoose={() => undefined} />)
    expect(screen.getByRole('button', { name: /Value 0.*9/ })).toBeVisible()
    expect(screen.queryByRole('button', { name: /Value 8/ })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: /all 9/ }))
    expect(screen.getByRole('button', { name: /Value 8.*1/ })).toBeVisible()
  })

  it('keeps what is chosen even where nothing is found, and takes it back', async () => {
    network(() => ({}))
    const chosen: (string | null)[] = []
    show(<Facet title="Sector" counts={[]} chosen="26" onChoose={(value) => chosen.push(value)} />)
    await userEvent.click(screen.getByRole('button', { pressed: true }))
    expect(chosen).toEqual([null])
  })
})

const cluster = { id: 'c1', name: 'Micronarc', country: 'CH', nuts: 'CH02', keywords: ['optics'], description: '', website: null, fictitious: false, memberIds: ['o1', 'o2'], managerIds: [], version: 1 }

describe('the list of clusters', () => {
  it('asks again with each choice', async () => {
    const sent = network(({ path }) => {
      if (path.startsWith('/api/registry/clusters/facets')) return { body: { countries: [{ value: 'CH', label: 'CH', count: 1 }], regions: [{ value: 'CH02', label: 'Espace Mittelland', count: 1 }], keywords: [] } }
      if (path.startsWith('/api/registry/clusters')) return { body: { items: [cluster], next: null } }
      return { body: { authenticated: false } }
    })
    show(<ClustersPage />)
    expect(await screen.findByRole('link', { name: 'Micronarc' })).toHaveAttribute('href', '/clusters/c1')
    expect(screen.getByText('Espace Mittelland, Switzerland')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: /Switzerland/ }))
    await waitFor(() => expect(sent.map(({ path }) => path)).toContainEqual(expect.stringMatching(/clusters\?country=CH/)))
  })
})

const agreement: AgreementView = { id: 'g1', allianceId: 'a1', number: 1, stage: 'ALLIANCE', state: 'OPEN', inOrder: false, content: 'We rope up.', sha256: 'ab'.repeat(32), proposedAt: '2012-09-25T15:30:00Z', signatures: [], intact: true }

describe('signing', () => {
  const sign = async (agrees: boolean) => {
    show(<SignAgreement allianceId="a1" agreement={agreement} clusterId="c1" name="Micronarc" />)
    await userEvent.type(screen.getByRole('textbox'), 'President')
    if (agrees) await userEvent.click(screen.getByRole('checkbox'))
    await userEvent.click(screen.getByRole('button', { name: 'Sign' }))
  }

  it('sends the fingerprint of what was read, and the sentence agreed to', async () => {
    const sent = network(() => ({ body: {} }))
    await sign(true)
    await waitFor(() => expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1))
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
      clusterId: 'c1',
      sha256: agreement.sha256,
      mandate: 'President',
      statement: expect.stringContaining('sign it for Micronarc') as string,
      language: 'en',
    })
  })

  it('sends nothing before the sentence is confirmed', async () => {
    const sent = network(() => ({ body: {} }))
    await sign(false)
    expect(await screen.findByText('Please confirm the sentence.')).toBeVisible()
    expect(sent.filter(({ method }) => method === 'POST')).toEqual([])
  })

  it('says in place that the text has changed', async () => {
    network(({ method }) => (method === 'POST' ? problem(409, 'other-text') : { body: {} }))
    await sign(true)
    expect(await screen.findByText(/The text has changed since you read it/)).toBeVisible()
  })
})
