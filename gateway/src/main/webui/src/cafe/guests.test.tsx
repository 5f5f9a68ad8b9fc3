import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { network, show } from '../test-support'
import { CancelCafe } from './CancelCafe'
import { GuestsDesk } from './GuestsDesk'
import { cafe, guests, nameOfGuest } from './testCafe'

describe('guests before the start', () => {
  const person = (id: string) => ({ id: `p-${id}`, eventId: 'fair', personId: `person-${id}`, organisationId: null, state: 'REGISTERED', registeredAt: '' })
  const desk = (here = guests.slice(0, 2)) => (
    <GuestsDesk cafe={{ ...cafe, taken: here.length }} guests={here} name={(id) => nameOfGuest(id.slice(2))} organisation={() => null} />
  )
  const event = ({ path }: { path: string }) => ({ body: path.includes('/participants') ? { items: ['a', 'b', 'c', 'd'].map(person), next: null } : {} })

  it('lets in one participant who has no seat, found by name', async () => {
    const sent = network(event)
    show(desk())
    const who = screen.getByRole('combobox', { name: 'Participant without a seat' })
    await userEvent.click(who)
    await screen.findByRole('option', { name: 'Clara Novak', hidden: true })
    expect(screen.queryByRole('option', { name: 'Ada Lorenz', hidden: true })).toBeNull()
    await userEvent.type(who, 'Dar{ArrowDown}{Enter}')
    await userEvent.click(screen.getByRole('button', { name: 'Give a seat' }))
    expect(sent.find(({ method }) => method === 'POST')).toMatchObject({ path: '/api/events/fair/cafes/cafe/guests/imports', body: { everyone: false, guests: [{ participantId: 'p-d' }] } })
  })

  it('describes one better, and takes one out after a question', async () => {
    const sent = network(event)
    show(desk())
    await userEvent.click(screen.getByText('2 people have a seat'))
    await userEvent.click(screen.getByRole('button', { name: 'Describe Ada Lorenz' }))
    await userEvent.type(await screen.findByRole('combobox', { name: 'Region' }), 'FRC')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ everyone: false, guests: [{ participantId: 'p-a', region: 'FRC', kind: '', cluster: null, languages: [] }] })
    await userEvent.click(screen.getByRole('button', { name: 'Take out Ben Favre' }))
    expect(sent.some(({ method }) => method === 'DELETE')).toBe(false)
    await userEvent.click(await screen.findByRole('button', { name: 'Take out' }))
    expect(sent.find(({ method }) => method === 'DELETE')?.path).toBe('/api/events/fair/cafes/cafe/guests/b')
  })

  it('cancels a café only after it has said what that does to agendas', async () => {
    const sent = network(() => ({ body: {} }))
    show(<CancelCafe cafe={cafe} />)
    await userEvent.click(screen.getByRole('button', { name: 'Cancel the café' }))
    const question = within(await screen.findByRole('dialog'))
    expect(question.getByText(/free again in the agendas of 4 guests/)).toBeInTheDocument()
    await userEvent.click(question.getByRole('button', { name: 'Cancel the café' }))
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toContain('DELETE /api/events/fair/cafes/cafe')
  })
})
