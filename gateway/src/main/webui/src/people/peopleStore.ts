import i18next from 'i18next'
import { answerOf, api } from '../api/client'
import type { PersonCard } from '../api/types'

export const BATCH = 200

/** Fewer than the browser's six connections per host, so that names never hold up what a person clicked. */
const AT_ONCE = 3

type Read = (ids: string[]) => Promise<PersonCard[]>

interface Waiting {
  id: string
  resolve: (card: PersonCard | null) => void
  reject: (error: unknown) => void
}

/** Joins names to ids: gathers what one moment asks for, reads it in batches, remembers it. Hidden people are `null`. */
export class PeopleStore {
  private readonly known = new Map<string, Promise<PersonCard | null>>()
  private waiting: Waiting[] = []

  constructor(private readonly read: Read) {}

  find(ids: string[]): Promise<(PersonCard | null)[]> {
    return Promise.all(ids.map((id) => this.known.get(id) ?? this.ask(id)))
  }

  forget(): void {
    this.known.clear()
  }

  private ask(id: string): Promise<PersonCard | null> {
    const answer = new Promise<PersonCard | null>((resolve, reject) => {
      if (this.waiting.length === 0) queueMicrotask(() => void this.flush())
      this.waiting.push({ id, resolve, reject })
    })
    this.known.set(id, answer)
    // A failed or empty answer must not stick: the person may become visible, the network may come back.
    const ask = () => this.known.delete(id)
    answer.then((card) => card ?? ask(), ask)
    return answer
  }

  private async flush(): Promise<void> {
    const asked = this.waiting
    this.waiting = []
    const batches = Array.from({ length: Math.ceil(asked.length / BATCH) }, (_, n) => asked.slice(n * BATCH, (n + 1) * BATCH))
    const worker = async () => {
      for (let batch = batches.shift(); batch; batch = batches.shift()) await this.readBatch(batch)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
  }

  private async readBatch(batch: Waiting[]): Promise<void> {
    try {
      const cards = new Map((await this.read(batch.map(({ id }) => id))).map((card) => [card.id, card]))
      for (const { id, resolve } of batch) resolve(cards.get(id) ?? null)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }
}

/** Who was erased has no name; everybody calls them the same. */
const called = (card: PersonCard): PersonCard => (card.erased ? { ...card, givenName: i18next.t('people.erased'), familyName: '' } : card)

export const people = new PeopleStore(async (ids) => {
  const page = await answerOf(api.GET('/api/registry/people', { params: { query: { ids: ids.join(',') } } }))
  return page.items.map(called)
})
