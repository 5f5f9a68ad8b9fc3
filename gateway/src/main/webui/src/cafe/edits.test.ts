import { describe, expect, it } from 'vitest'
import type { HarvestEntry } from '../api/types'
import { type Edit, firstEdit, nextEdit, overlaid, uuidV7 } from './edits'

const NOW = new Date('2027-09-25T12:10:00Z')
const written = { tableNumber: 1, round: 1, kind: 'COMMENT' as const, text: 'a' }
const texts = (entries: HarvestEntry[]) => entries.flatMap((entry) => [entry.text, ...entry.others.map(({ text }) => text)]).sort()

/** Numbers that look random and are the same in every run. */
function numbers(seed: number) {
  let state = seed * 2654435761 + 1
  return (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * below)
  }
}

type Show = (unsent: Edit[]) => HarvestEntry[]

/** Two devices write the same entries without a network; all of it arrives in some order, some of it twice. */
function mergesToTheUnion(show: Show, seed: number) {
  const next = numbers(seed)
  const devices: Record<string, Edit[]> = { phone: [], tablet: [] }
  for (let step = 0; step < 14; step++) {
    const device = next(2) ? 'phone' : 'tablet'
    const seen = devices[device] ?? []
    const known = overlaid([], seen)
    const entry = known[next(Math.max(1, known.length))]
    const text = `${device} ${step}`
    seen.push(entry && next(2) ? nextEdit(device, entry, text, NOW) : firstEdit(device, { ...written, text }, NOW))
    if (next(6) === 0) {
      const both = [...new Set([...(devices.phone ?? []), ...(devices.tablet ?? [])])]
      devices.phone = [...both]
      devices.tablet = [...both]
    }
  }
  const all = [...(devices.phone ?? []), ...(devices.tablet ?? [])]
  const unique = [...new Set(all)]
  const replaced = new Set(unique.flatMap((edit) => edit.replaces.map((key) => `${edit.entryId} ${key.deviceId} ${key.clock}`)))
  const standing = unique.filter((edit) => !replaced.has(`${edit.entryId} ${edit.deviceId} ${edit.clock}`)).map(({ text }) => text)
  expect(texts(show(all))).toEqual(standing.sort())
  expect(texts(show(all.toReversed()))).toEqual(standing.sort())
}

describe('edits of devices that were offline', () => {
  it('merge to the union in any order', () => {
    for (let seed = 1; seed <= 200; seed++) mergesToTheUnion((edits) => overlaid([], edits), seed)
  })

  it('would lose lines where the last to arrive wins: the same check fails', () => {
    const lastWins: Show = (edits) => {
      const kept = new Map(edits.map((edit) => [edit.entryId, edit]))
      return overlaid(
        [],
        [...kept.values()].map((edit) => ({ ...edit, replaces: [] })),
      )
    }
    expect(() => {
      for (let seed = 1; seed <= 50; seed++) mergesToTheUnion(lastWins, seed)
    }).toThrow()
  })

  it('stand beside a text of the server that they did not see', () => {
    const [mine] = overlaid([], [firstEdit('phone', written, NOW)])
    if (!mine) throw new Error('nothing shown')
    const elsewhere = { ...mine, text: 'b', key: { deviceId: 'tablet', clock: 2 } }
    const [shown] = overlaid([elsewhere], [nextEdit('phone', mine, 'c', NOW)])
    expect(shown && texts([shown])).toEqual(['b', 'c'])
    expect(shown && overlaid([shown], [nextEdit('phone', shown, 'b and c', NOW)])[0]).toMatchObject({ text: 'b and c', others: [] })
  })

  it('take an entry back, unless somebody wrote on', () => {
    const [mine] = overlaid([], [firstEdit('phone', written, NOW)])
    if (!mine) throw new Error('nothing shown')
    const gone = nextEdit('phone', mine, '', NOW)
    expect(overlaid([mine], [gone])).toEqual([])
    expect(texts(overlaid([mine], [gone, nextEdit('tablet', mine, 'more', NOW)]))).toContain('more')
  })
})

it('makes ids of version 7 that carry their time', () => {
  const id = uuidV7(NOW.getTime(), new Uint8Array(10).fill(255))
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(NOW.getTime())
  expect(new Set(Array.from({ length: 1000 }, () => uuidV7())).size).toBe(1000)
})
