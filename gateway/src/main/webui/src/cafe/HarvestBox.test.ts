import { describe, expect, it, vi } from 'vitest'
import { type Edit, firstEdit } from './edits'
import { editsIn, HarvestBox, type Post, votesIn } from './HarvestBox'
import { isEdit, PageShelf, type Shelf, type Waiting } from './shelf'
import type { Vote } from './votes'

const edit = (text: string) => firstEdit('phone', { tableNumber: 1, round: 1, kind: 'KEY_IDEA', text })

/** A server that keeps what reaches it, behind a network that may be away or break after delivery. */
class Network implements Post {
  readonly arrived = new Map<string, string>()
  readonly votes = new Map<string, Vote>()
  photos: string[] = []
  away = false
  answerLost = false
  /** Texts, photos, or everything that is sent together with a text. */
  refuse = new Set<string>()
  poison = new Set<string>()

  async photo(photoId: string) {
    if (this.away) throw new TypeError('Failed to fetch')
    if (this.refuse.has(photoId)) return 'TOO_LARGE'
    this.photos.push(photoId)
    return undefined
  }

  async harvest(edits: Edit[], votes: Vote[]) {
    if (this.away) throw new TypeError('Failed to fetch')
    if (edits.some(({ text }) => this.poison.has(text))) return { all: 'status-400' }
    const refused = edits.filter(({ text }) => this.refuse.has(text))
    for (const one of edits) if (!this.refuse.has(one.text)) this.arrived.set(one.entryId, one.text)
    const unknown = votes.filter(({ entryId }) => !this.arrived.has(entryId))
    for (const one of votes) if (this.arrived.has(one.entryId) && one.clock > (this.votes.get(one.entryId)?.clock ?? 0)) this.votes.set(one.entryId, one)
    if (this.answerLost) throw new TypeError('Failed to fetch')
    return {
      edits: refused.map(({ entryId, deviceId, clock }) => ({ entryId, deviceId, clock, reason: 'NOT_YOURS' })),
      votes: unknown.map(({ entryId, clock }) => ({ entryId, clock, reason: 'NO_SUCH_ENTRY' })),
    }
  }
}

const told = (waiting: Waiting[]) => waiting.map((one) => [isEdit(one) ? one.edit.text : one.text, one.refused])

const boxOn = (shelf: Shelf, post: Post, owner = 'ada') => new HarvestBox(shelf, post, 'cafe', owner)

/** No line is lost: written offline, half sent, closed, opened again, sent. */
async function losesNoLine(make: (shelf: Shelf, post: Post) => { add(edit: Edit): Promise<void>; send(): Promise<void>; open(): Promise<void> }) {
  const shelf = new PageShelf()
  const network = new Network()
  network.away = true
  const first = make(shelf, network)
  await first.add(edit('one'))
  await first.add(edit('two'))
  await first.send().catch(() => undefined)
  const second = make(shelf, network)
  await second.open()
  network.away = false
  network.answerLost = true
  await second.send().catch(() => undefined)
  network.answerLost = false
  await second.send()
  expect([...network.arrived.values()].sort()).toEqual(['one', 'two'])
}

it('loses no line while the network comes and goes', async () => {
  await losesNoLine((shelf, post) => boxOn(shelf, post))
})

it('would lose lines if it cleared the shelf before they arrived: the same check fails', async () => {
  const hasty = (shelf: Shelf, post: Post) => {
    const box = boxOn(shelf, post)
    return {
      add: (one: Edit) => box.add(one),
      open: () => box.open(),
      send: async () => {
        const waiting = await shelf.all('cafe', 'ada')
        await shelf.remove(waiting.map(({ key }) => key))
        await post.harvest(editsIn(waiting), [])
      },
    }
  }
  await expect(losesNoLine(hasty)).rejects.toThrow()
})

it('keeps a refused line in sight and sends the others', async () => {
  const network = new Network()
  network.refuse.add('mine?')
  const box = boxOn(new PageShelf(), network)
  await box.add(edit('mine?'))
  await box.add(edit('fine'))
  await box.send()
  expect(told(box.snapshot())).toEqual([['mine?', 'NOT_YOURS']])
  expect([...network.arrived.values()]).toEqual(['fine'])
})

it('sends the photo before the line that shows it', async () => {
  const network = new Network()
  const box = boxOn(new PageShelf(), network)
  await box.add({ ...edit(''), kind: 'PHOTO', photoId: 'photo' }, new Blob(['x'], { type: 'image/jpeg' }))
  await box.send()
  expect(network.photos).toEqual(['photo'])
  expect(network.arrived.size).toBe(1)
})

it('keeps a refused photo on the device, and sends the lines behind it', async () => {
  const network = new Network()
  network.refuse.add('huge')
  const shelf = new PageShelf()
  const box = boxOn(shelf, network)
  const photo = new Blob(['x'], { type: 'image/jpeg' })
  await box.add({ ...edit('flip chart'), kind: 'PHOTO', photoId: 'huge' }, photo)
  await box.add(edit('fine'))
  await box.send()
  expect([...network.arrived.values()]).toEqual(['fine'])
  expect((await shelf.all('cafe', 'ada')).filter(isEdit).map((one) => [one.edit.text, one.refused, one.photo])).toEqual([['flip chart', 'TOO_LARGE', photo]])
})

it('shows and sends nothing that another person left on the device', async () => {
  const shelf = new PageShelf()
  const network = new Network()
  network.away = true
  await boxOn(shelf, network).add(edit('of Ada'))
  network.away = false
  const ben = boxOn(shelf, network, 'ben')
  await ben.open()
  await ben.send()
  expect(ben.snapshot()).toEqual([])
  expect(network.arrived.size).toBe(0)
})

it('joins a send that is under way', async () => {
  const network = new Network()
  const harvest = vi.spyOn(network, 'harvest')
  const box = boxOn(new PageShelf(), network)
  await box.add(edit('once'))
  await Promise.all([box.send(), box.send()])
  expect(harvest).toHaveBeenCalledTimes(1)
})

describe('votes', () => {
  const offline = () => Object.assign(new Network(), { away: true })

  it('wait for the network as lines do, survive a closed page, and arrive after the line they are for', async () => {
    const shelf = new PageShelf()
    const network = offline()
    const line = edit('mine')
    const first = boxOn(shelf, network)
    await first.add(line)
    await first.vote({ entryId: line.entryId, up: true, clock: 1 }, 'mine')
    await first.send().catch(() => undefined)
    const second = boxOn(shelf, network)
    await second.open()
    expect(votesIn(second.snapshot())).toHaveLength(1)
    network.away = false
    await second.send()
    expect(network.votes.get(line.entryId)?.up).toBe(true)
    expect(second.snapshot()).toEqual([])
    expect(await shelf.all('cafe', 'ada')).toEqual([])
  })

  it('would be refused if they left before their line: the same check fails', async () => {
    const network = new Network()
    const line = edit('mine')
    const { votes } = await network.harvest([], [{ entryId: line.entryId, up: true, clock: 1 }])
    expect(votes).toHaveLength(1)
    expect(network.votes.size).toBe(0)
  })

  it('for one line leave as the last of them, also when one is under way', async () => {
    const shelf = new PageShelf()
    const network = new Network()
    const box = boxOn(shelf, network)
    const line = edit('seen')
    await network.harvest([line], [])
    await box.vote({ entryId: line.entryId, up: true, clock: 1 }, 'seen')
    const under = box.send()
    await box.vote({ entryId: line.entryId, up: false, clock: 2 }, 'seen')
    await under
    await box.send()
    expect(network.votes.get(line.entryId)).toMatchObject({ up: false, clock: 2 })
    expect(await shelf.all('cafe', 'ada')).toEqual([])
  })

  it('that are lost on the way back are sent again and count once', async () => {
    const network = Object.assign(new Network(), { answerLost: true })
    const box = boxOn(new PageShelf(), network)
    const line = edit('seen')
    await box.add(line)
    await box.vote({ entryId: line.entryId, up: true, clock: 5 }, 'seen')
    await box.send().catch(() => undefined)
    expect(box.snapshot()).toHaveLength(2)
    network.answerLost = false
    await box.send()
    expect(box.snapshot()).toEqual([])
    expect([...network.votes.values()]).toHaveLength(1)
  })

  it('for a line that is refused stay in sight with the reason', async () => {
    const network = new Network()
    network.refuse.add('mine?')
    const box = boxOn(new PageShelf(), network)
    const line = edit('mine?')
    await box.add(line)
    await box.vote({ entryId: line.entryId, up: true, clock: 1 }, 'mine?')
    await box.send()
    expect(told(box.snapshot())).toEqual([
      ['mine?', 'NOT_YOURS'],
      ['mine?', 'NO_SUCH_ENTRY'],
    ])
  })
})

it('lets one that the server cannot read keep nothing else', async () => {
  const network = new Network()
  network.poison.add('poison')
  const box = boxOn(new PageShelf(), network)
  for (const text of ['one', 'poison', 'two']) await box.add(edit(text))
  await box.send()
  expect([...network.arrived.values()]).toEqual(['one', 'two'])
  expect(told(box.snapshot())).toEqual([['poison', 'status-400']])
})

it('keeps what two people wrote over one line on one device apart', async () => {
  const shelf = new PageShelf()
  const line = edit('of both')
  for (const owner of ['ada', 'ben']) await boxOn(shelf, new Network(), owner).add({ ...line, text: owner })
  expect(editsIn(await shelf.all('cafe', 'ada')).map(({ text }) => text)).toEqual(['ada'])
})
