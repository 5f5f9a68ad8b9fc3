import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '../api/problem'
import type { CafeWish, HarvestEntry } from '../api/types'
import { fair, network, problem, show, slow } from '../test-support'
import { ClockButtons, nextSteps } from './ClockDesk'
import { ClockStrip } from './ClockStrip'
import { remaining, shareLeft } from './countdown'
import { FindingCard } from './FindingsPage'
import { HarvestForm } from './HarvestForm'
import { LateChanges, newHosts } from './LateChanges'
import { MakeCafe } from './MakeCafe'
import { unseated } from './DeskPage'
import { PlanFigures } from './PlanFigures'
import { RouteList } from './RouteList'
import { SeatingPicture } from './SeatingPicture'
import { useHarvestBox } from './useHarvestBox'
import { Wishes } from './Wishes'
import { refusedWishes, standingOf, withWish } from './wishStanding'
import { NAMES, cafe, clock, guest, guests, nameOfGuest, plan, round, table } from './testCafe'

describe('the seating', () => {
  it('shows one person through all rounds', async () => {
    show(<SeatingPicture cafe={cafe} plan={plan} name={(id) => NAMES[id] ?? '?'} participantOf={(id) => `p-${id}`} />)
    expect(screen.getByText('Ada Lorenz (host)')).toBeInTheDocument()
    await userEvent.click(screen.getByText('Ben Favre'))
    expect(screen.getByRole('status')).toHaveTextContent('Ben Favre: T1 → T2')
    await userEvent.click(screen.getByText('Round 2'))
    expect(screen.getByText('Ben Favre')).toHaveAttribute('aria-pressed', 'true')
  })

  it('says in words how good it is', () => {
    show(<PlanFigures plan={plan} />)
    expect(screen.getByRole('heading')).toHaveTextContent('Nobody meets anybody twice')
    expect(screen.getByText(/organisation are mixed to 99 %/)).toBeInTheDocument()
  })

  it('says what is known when meetings repeat', () => {
    show(<PlanFigures plan={{ ...plan, figures: { ...plan.figures, repeats: 3, repeatsBound: 2, optimal: false, mostMeetings: 2 } }} />)
    expect(screen.getByRole('heading')).toHaveTextContent('3 meetings are repeated ones')
    expect(screen.getByText('No plan can have fewer than 2.')).toBeInTheDocument()
  })

  it('says that themes came first where everybody reaches as many as can be', () => {
    const figures = { ...plan.figures, repeats: 12, repeatsBound: 12, optimal: true }
    show(<PlanFigures themed plan={{ ...plan, figures }} />)
    expect(screen.getByText('No plan in which everybody reaches as many themes can have fewer.')).toBeInTheDocument()
    expect(screen.getByText(/comes before meeting nobody twice/)).toBeInTheDocument()
  })

  it('says of a plan that was changed that what was proved is about the rounds to come', () => {
    show(<PlanFigures plan={{ ...plan, method: 'late change', figures: { ...plan.figures, repeats: 3, repeatsBound: 2, optimal: false } }} />)
    expect(screen.getByText('No plan can have fewer than 2.')).toBeInTheDocument()
    expect(screen.getByText(/rounds that had begun/)).toBeInTheDocument()
  })

  it('counts who came or went since', () => {
    expect(unseated(['a', 'b', 'c', 'e'].map((id) => guest(id)), plan, 1)).toBe(2)
    expect(unseated(guests, undefined, 0)).toBe(0)
  })
})

describe('wishes', () => {
  const people = Object.entries(NAMES).map(([value, label]) => ({ value, label }))
  const apart = { oneGuestId: 'a', otherGuestId: 'b', together: false }

  it('are entered by searching two names with the keyboard', async () => {
    const entered: CafeWish[][] = []
    show(<Wishes wishes={[]} people={people} name={nameOfGuest} standing={() => 'NEW'} onChange={(wishes) => entered.push(wishes)} />)
    await userEvent.type(screen.getByRole('combobox', { name: 'Person' }), 'Cla{ArrowDown}{Enter}')
    await userEvent.type(screen.getByRole('combobox', { name: 'Other person' }), 'Dar{ArrowDown}{Enter}')
    await userEvent.click(screen.getByRole('button', { name: 'Add the wish' }))
    expect(entered).toEqual([[{ oneGuestId: 'c', otherGuestId: 'd', together: true }]])
  })

  it('are said with what the plan made of them, and taken back', async () => {
    const left: CafeWish[][] = []
    show(<Wishes wishes={[apart]} people={people} name={nameOfGuest} standing={() => 'MISSED'} onChange={(wishes) => left.push(wishes)} />)
    expect(screen.getByRole('list', { name: 'Wishes' })).toHaveTextContent('Ada Lorenz and Ben Favre must not sit togethernot kept')
    await userEvent.click(screen.getByRole('button', { name: /^Remove: Ada Lorenz/ }))
    expect(left).toEqual([[]])
  })

  it('are one for each two people', () => {
    const turned = { oneGuestId: 'b', otherGuestId: 'a', together: true }
    expect(withWish([apart], turned)).toEqual([turned])
  })

  it('stand as plan and refusal say', () => {
    const together = { oneGuestId: 'c', otherGuestId: 'd', together: true }
    const planned = { ...plan, wishes: [{ ...apart, kept: true }, { ...together, kept: false }] }
    const refusal = new ProblemError(409, { type: 'https://cordee.eu/problems/wishes-cannot-be-kept', violations: [{ field: 'wishes[1]', message: '' }] })
    expect(standingOf(apart, planned, [])).toBe('KEPT')
    expect(standingOf(together, planned, [])).toBe('MISSED')
    expect(standingOf({ ...together, together: false }, planned, [])).toBe('NEW')
    expect(standingOf(together, planned, refusedWishes(refusal, [apart, together]))).toBe('REFUSED')
  })
})

describe('hosts while the café runs', () => {
  it('offers a table whose host left to those who sit there first, and asks what it costs', async () => {
    const sent = network(() => ({ body: { ...plan, newBadgeGuestIds: ['b'], leastNewBadges: 1 } }))
    const running = { ...cafe, state: 'RUNNING' as const, round: 1, publishedPlanId: 'plan' }
    show(<LateChanges zone="Europe/Paris" cafe={running} guests={guests.slice(1)} name={(id) => nameOfGuest(id.slice(2))} plan={plan} unseated={1} />)
    expect(screen.getByText('The host has left')).toBeInTheDocument()
    await userEvent.click(screen.getByRole('combobox', { name: 'Host of table T1' }))
    const listed = within(await screen.findByRole('listbox', { name: 'Host of table T1', hidden: true }))
    expect(listed.getAllByRole('option', { hidden: true }).map(({ textContent }) => textContent)).toEqual(['Ben Favre', 'Clara Novak', 'Dario Rossi'])
    await userEvent.click(listed.getByRole('option', { name: 'Ben Favre', hidden: true }))
    await userEvent.click(screen.getByRole('button', { name: 'What would it cost?' }))
    expect(sent.find(({ method }) => method === 'POST')?.body).toMatchObject({ hosts: [{ table: 1, guestId: 'b' }], preview: true })
    expect(await screen.findByText(/1 badge would change/)).toBeInTheDocument()
  })

  it('takes wishes for the rounds to come, and asks first what they cost', async () => {
    const sent = network(() => ({ body: { ...plan, wishes: [{ oneGuestId: 'c', otherGuestId: 'd', together: false, kept: true }] } }))
    const running = { ...cafe, state: 'RUNNING' as const, round: 1, publishedPlanId: 'plan' }
    show(<LateChanges zone="Europe/Paris" cafe={running} guests={guests} name={(id) => nameOfGuest(id.slice(2))} plan={plan} unseated={0} />)
    await userEvent.type(screen.getByRole('combobox', { name: 'Person' }), 'Cla{ArrowDown}{Enter}')
    await userEvent.click(screen.getByRole('combobox', { name: 'Wish' }))
    await userEvent.click(await screen.findByRole('option', { name: 'must not sit together', hidden: true }))
    await userEvent.type(screen.getByRole('combobox', { name: 'Other person' }), 'Dar{ArrowDown}{Enter}')
    await userEvent.click(screen.getByRole('button', { name: 'Add the wish' }))
    expect(screen.getByText('for the next plan')).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'What would it cost?' }))
    expect(sent.find(({ method }) => method === 'POST')?.body).toMatchObject({ wishes: [{ oneGuestId: 'c', otherGuestId: 'd', together: false }], preview: true })
    expect(await screen.findByText('kept')).toBeInTheDocument()
  })

  it('keeps what was entered when the clock moves on, and asks again what it costs', async () => {
    network(() => ({ body: { ...plan, newBadgeGuestIds: ['b'], leastNewBadges: 1 } }))
    function Stage() {
      const [version, setVersion] = useState(1)
      const running = { ...cafe, state: 'RUNNING' as const, round: 1, publishedPlanId: 'plan', version }
      return (
        <>
          <button onClick={() => setVersion(2)}>Clock</button>
          <LateChanges zone="Europe/Paris" cafe={running} guests={guests} name={(id) => nameOfGuest(id.slice(2))} plan={plan} unseated={0} />
        </>
      )
    }
    show(<Stage />)
    await userEvent.type(screen.getByRole('combobox', { name: 'Who has left' }), 'Ada{ArrowDown}{Enter}')
    await userEvent.click(screen.getByRole('button', { name: 'What would it cost?' }))
    expect(await screen.findByText(/1 badge would change/)).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'Clock' }))
    expect(screen.queryByText(/1 badge would change/)).toBeNull()
    expect(screen.getByRole('button', { name: 'Change the seats' })).toBeDisabled()
    expect(screen.getByRole('button', { name: 'What would it cost?' })).toBeEnabled()
  })

  it('names nobody again who hosts already, or who leaves', () => {
    const chosen = new Map([
      [1, 'a'],
      [2, 'b'],
    ])
    expect(newHosts(cafe.tables, guests, chosen)).toEqual([{ table: 2, guestId: 'b' }])
    expect(newHosts(cafe.tables, guests.slice(2), chosen)).toEqual([])
  })
})

describe('the clock', () => {
  it('offers only what may come next', () => {
    expect(nextSteps({ state: 'PLANNED', round: 0, rounds: 2 })).toEqual([{ state: 'RUNNING', round: 1 }])
    expect(nextSteps({ state: 'RUNNING', round: 1, rounds: 2 }).map(({ state }) => state)).toEqual(['MOVING', 'FINISHED'])
    expect(nextSteps({ state: 'MOVING', round: 1, rounds: 2 })[0]).toEqual({ state: 'RUNNING', round: 2 })
    expect(nextSteps({ state: 'RUNNING', round: 2, rounds: 2 }).map(({ state }) => state)).toEqual(['FINISHED'])
    expect(nextSteps({ state: 'FINISHED', round: 2, rounds: 2 })).toEqual([])
  })

  it('says where it shall stand when "move now" is pressed', async () => {
    const sent = network(() => ({ body: clock }))
    show(<ClockButtons eventId="fair" cafeId="cafe" clock={clock} />)
    await userEvent.click(screen.getByRole('button', { name: 'Move now' }))
    expect(sent.find(({ method }) => method === 'POST')).toMatchObject({ path: '/api/events/fair/cafes/cafe/clock', body: { state: 'MOVING', round: 1 } })
  })

  it('says so when somebody else was faster', async () => {
    network(() => problem(409, 'clock-elsewhere'))
    show(<ClockButtons eventId="fair" cafeId="cafe" clock={clock} />)
    await userEvent.click(screen.getByRole('button', { name: 'Move now' }))
    expect(await screen.findByText(/moved the clock/)).toBeInTheDocument()
  })

  it('counts down and past the end', () => {
    const until = '2027-09-25T11:20:00Z'
    expect(remaining(until, Date.parse('2027-09-25T11:05:05Z'))).toBe('14:55')
    expect(remaining(until, Date.parse('2027-09-25T11:20:07Z'))).toBe('+0:07')
    const left = (at: string) => shareLeft('2027-09-25T11:00:00Z', until, Date.parse(at))
    expect(['2027-09-25T10:59:00Z', '2027-09-25T11:05:00Z', '2027-09-25T11:21:00Z'].map(left)).toEqual([1, 0.75, 0])
  })

  it('shows the question of now, and of the next round while people move', () => {
    const { rerender } = show(<ClockStrip clock={{ ...clock, ahead: 0 }} />)
    expect(screen.getByText('Why 1?')).toBeInTheDocument()
    rerender(<></>)
    show(<ClockStrip clock={{ ...clock, state: 'MOVING', ahead: 0 }} />)
    expect(screen.getByText('Why 2?')).toBeInTheDocument()
    expect(screen.getByRole('status')).toHaveTextContent('Round 2 begins soon')
  })
})

it('marks the table of the round that runs', () => {
  const stop = (number: number, tableLabel: string) => ({ ...round(number), round: number, tableNumber: number, tableLabel, theme: '', host: false })
  const route = { cafeId: 'cafe', guestId: 'a', participantId: 'p-a', title: '', place: '', planNumber: 1, stops: [stop(1, 'T1'), stop(2, 'T2')] }
  show(<RouteList zone="Europe/Paris" route={route} clock={{ ...clock, state: 'MOVING' }} />)
  const items = screen.getAllByRole('listitem')
  expect(items.map(({ dataset }) => dataset.standing)).toEqual(['past', 'now'])
  expect(items[1]).toHaveTextContent('14:00')
})

it('keeps what hosts were told when a café is described anew', async () => {
  const sent = network(({ method }) => ({ body: method === 'PUT' ? cafe : { items: [], next: null } }))
  const told = { ...table(1), theme: 'Trust', briefing: 'Let everybody speak' }
  show(<MakeCafe event={fair} cafe={{ ...cafe, tables: [told, table(2)] }} />)
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  const { tables } = sent.find(({ method }) => method === 'PUT')?.body as { tables: object[] }
  expect(tables).toEqual([
    { label: 'T1', seats: 2, theme: 'Trust', hostId: null, briefing: 'Let everybody speak' },
    { label: 'T2', seats: 2, theme: null, hostId: null, briefing: null },
  ])
})

it('puts a finding into other words, with its instrument and themes, and keeps who disagrees', async () => {
  const finding = { id: 'f', cafeId: 'cafe', version: 3, state: 'PUBLISHED' as const, statement: 'Trust grows', instrument: null, themes: ['trust'], supports: ['one'], dissents: ['other'], mergedInto: null, votes: 0 }
  const sent = network(() => ({ body: finding }))
  show(<FindingCard cafe={cafe} finding={finding} entries={new Map()} others={[]} chosen={[]} onDone={() => undefined} />)
  await userEvent.click(screen.getByRole('button', { name: 'Edit: Trust grows' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Statement' }), ' slowly')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(sent.find(({ method }) => method === 'PUT')?.body).toEqual({ statement: 'Trust grows slowly', instrument: null, themes: ['trust'], supports: ['one'], dissents: ['other'] })
})

it('leaves a finding open on which somebody writes on while it is saved', async () => {
  const finding = { id: 'f', cafeId: 'cafe', version: 3, state: 'DRAFT' as const, statement: 'Trust grows', instrument: null, themes: [], supports: [], dissents: [], mergedInto: null, votes: 0 }
  const { sent, letGo } = slow(() => ({ body: finding }))
  show(<FindingCard cafe={cafe} finding={finding} entries={new Map()} others={[]} chosen={[]} onDone={() => undefined} />)
  await userEvent.click(screen.getByRole('button', { name: 'Edit: Trust grows' }))
  const text = screen.getByRole('textbox', { name: 'Statement' })
  const save = screen.getByRole('button', { name: 'Save' })
  await userEvent.click(save)
  await userEvent.type(text, ' slowly')
  letGo()
  await waitFor(() => expect(save).not.toHaveAttribute('data-loading'))
  expect(screen.getByRole('textbox', { name: 'Statement' })).toHaveValue('Trust grows slowly')
  // And is closed by the save after which nothing was written
  await userEvent.click(save)
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Statement' })).not.toBeInTheDocument())
  expect(sent.filter(({ method }) => method === 'PUT')).toHaveLength(2)
})

function Table() {
  const shelf = useHarvestBox('fair', 'cafe', 'ada')
  return <HarvestForm cafe={cafe} shelf={shelf} table={1} round={1} />
}

it('keeps a vote for a network, shows it at once, and sends it when there is one', async () => {
  const line: HarvestEntry = { id: 'line', tableNumber: 1, round: 1, kind: 'COMMENT', text: 'Trust', photoId: null, key: { deviceId: 'tablet', clock: 1 }, others: [], mine: false, votes: 4, myVote: false, myVoteClock: 0, writtenAt: '' }
  let away = true
  const sent = network(({ method }) => (method === 'GET' ? { body: { entries: [line] } } : away ? 'no network' : { body: { kept: 0, refused: [], refusedVotes: [] } }))
  show(<Table />)
  await userEvent.click(await screen.findByRole('button', { name: 'Vote for it: 4 votes' }))
  expect(await screen.findByRole('button', { name: 'Vote for it: 5 votes' })).toHaveAttribute('aria-pressed', 'true')
  expect(screen.getByRole('status')).toHaveTextContent('1 vote is waiting on this device for a network.')
  await userEvent.click(screen.getByRole('button', { name: 'Vote for it: 5 votes' }))
  expect(await screen.findByRole('button', { name: 'Vote for it: 4 votes' })).toHaveAttribute('aria-pressed', 'false')
  away = false
  dispatchEvent(new Event('online'))
  await waitFor(() => expect(screen.queryByRole('status')).toBeNull())
  const bodies = sent.filter(({ method }) => method === 'POST').map(({ body }) => body as { votes: { up: boolean; clock: number }[] })
  expect(bodies.map(({ votes }) => votes.map(({ up }) => up)).at(-1)).toEqual([false])
})
