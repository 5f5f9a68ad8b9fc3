import { expect, it, vi } from 'vitest'
import { type Edit, firstEdit } from './edits'
import { HarvestBox, type Post } from './HarvestBox'
import { PageShelf, type Shelf } from './shelf'

const edit = (text: string) => firstEdit('phone', { tableNumber: 1, round: 1, kind: 'KEY_IDEA', text })

/** A server that keeps what reaches it, behind a network that may be away or break after delivery. */
class Network implements Post {
  readonly arrived = new Map<string, string>()
  photos: string[] = []
  away = false
  answerLost = false
  refuse = new Set<string>()

  async photo(photoId: string) {
    if (this.away) throw new TypeError('Failed to fetch')
    if (this.refuse.has(photoId)) return 'TOO_LARGE'
    this.photos.push(photoId)
    return undefined
  }

  async edits(edits: Edit[]) {
    if (this.away) throw new TypeError('Failed to fetch')
    const refused = edits.filter(({ text }) => this.refuse.has(text))
    for (const one of edits) if (!this.refuse.has(one.text)) this.arrived.set(one.entryId, one.text)
    if (this.answerLost) throw new TypeError('Failed to fetch')
    return refused.map(({ entryId, deviceId, clock }) => ({ entryId, deviceId, clock, reason: 'NOT_YOURS' }))
  }
}

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
        await post.edits(waiting.map((one) => one.edit))
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
  expect(box.snapshot().map((one) => [one.edit.text, one.refused])).toEqual([['mine?', 'NOT_YOURS']])
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
  expect((await shelf.all('cafe', 'ada')).map((one) => [one.edit.text, one.refused, one.photo])).toEqual([['flip chart', 'TOO_LARGE', photo]])
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
  const edits = vi.spyOn(network, 'edits')
  const box = boxOn(new PageShelf(), network)
  await box.add(edit('once'))
  await Promise.all([box.send(), box.send()])
  expect(edits).toHaveBeenCalledTimes(1)
})
