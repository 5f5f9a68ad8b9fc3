import type { Edit } from './edits'
import type { Shelf, Waiting } from './shelf'

/** How edits leave the device; throws where nobody can be reached. */
export interface Post {
  /** Gives the reason where this photo can never be taken. */
  photo(photoId: string, photo: Blob): Promise<string | undefined>
  edits(edits: Edit[]): Promise<{ entryId: string; deviceId: string; clock: number; reason: string }[]>
}

const BATCH = 100

const keyOf = ({ entryId, deviceId, clock }: Pick<Edit, 'entryId' | 'deviceId' | 'clock'>) => `${entryId} ${deviceId} ${clock}`

/** What a device wrote at one café: first on the shelf, then sent, and off the shelf only when it has arrived. */
export class HarvestBox {
  private waiting: Waiting[] = []
  private readonly listeners = new Set<() => void>()
  private sending: Promise<void> | undefined

  constructor(
    private readonly shelf: Shelf,
    private readonly post: Post,
    private readonly cafeId: string,
    private readonly owner: string,
    private readonly arrived: () => Promise<unknown> = () => Promise.resolve(),
  ) {}

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  snapshot = () => this.waiting

  /** Reads what earlier visits left. */
  async open(): Promise<void> {
    this.show(await this.shelf.all(this.cafeId, this.owner))
  }

  async add(edit: Edit, photo?: Blob): Promise<void> {
    const waiting = { key: `${this.cafeId} ${keyOf(edit)}`, cafeId: this.cafeId, owner: this.owner, edit, ...(photo && { photo }) }
    await this.shelf.put(waiting)
    this.show([...this.waiting, waiting])
  }

  /** Everything that waits; a second call joins the first. Nothing is lost if it fails half-way. */
  send(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = undefined
    })
    return this.sending
  }

  async forget(key: string): Promise<void> {
    await this.shelf.remove([key])
    this.show(this.waiting.filter((one) => one.key !== key))
  }

  private async sendAll(): Promise<void> {
    for (let batch = this.next(); batch.length > 0; batch = this.next()) {
      const reasons = new Map<string, string>()
      for (const { edit, photo } of batch) {
        const refused = photo && edit.photoId && (await this.post.photo(edit.photoId, photo))
        if (refused) reasons.set(keyOf(edit), refused)
      }
      // A line whose photo is refused stays here with it; the lines behind go on.
      const edits = batch.map(({ edit }) => edit).filter((edit) => !reasons.has(keyOf(edit)))
      const refusals = edits.length > 0 ? await this.post.edits(edits) : []
      refusals.forEach((one) => reasons.set(keyOf(one), one.reason))
      const kept: Waiting[] = []
      for (const one of batch) {
        const refused = reasons.get(keyOf(one.edit))
        if (refused) kept.push({ ...one, refused })
      }
      await Promise.all(kept.map((one) => this.shelf.put(one)))
      const gone = batch.filter(({ edit }) => !reasons.has(keyOf(edit))).map(({ key }) => key)
      await this.shelf.remove(gone)
      // What was sent stays in sight until the wall that was read anew has it.
      await this.arrived()
      const sent = new Set(batch.map(({ key }) => key))
      this.show([...this.waiting.filter(({ key }) => !sent.has(key)), ...kept])
    }
  }

  private next(): Waiting[] {
    return this.waiting.filter(({ refused }) => !refused).slice(0, BATCH)
  }

  private show(waiting: Waiting[]) {
    this.waiting = waiting
    this.listeners.forEach((listener) => listener())
  }
}
