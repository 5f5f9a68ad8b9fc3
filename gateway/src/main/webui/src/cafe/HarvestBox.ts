import type { Edit } from './edits'
import { isEdit, isVote, type Shelf, type Waiting } from './shelf'
import type { Vote } from './votes'

/** What the server will never take of what was sent: some of it, or all for one reason. */
export type Refusals =
  | { edits: { entryId: string; deviceId: string; clock: number; reason: string }[]; votes: { entryId: string; clock: number; reason: string }[] }
  | { all: string }

/** How lines and votes leave the device; throws where nobody can be reached. */
export interface Post {
  /** Gives the reason where this photo can never be taken. */
  photo(photoId: string, photo: Blob): Promise<string | undefined>
  harvest(edits: Edit[], votes: Vote[]): Promise<Refusals>
}

const BATCH = 100

const keyOfEdit = ({ entryId, deviceId, clock }: Pick<Edit, 'entryId' | 'deviceId' | 'clock'>) => `${entryId} ${deviceId} ${clock}`
const keyOfVote = ({ entryId, clock }: Pick<Vote, 'entryId' | 'clock'>) => `vote ${entryId} ${clock}`
const keyOf = (one: Waiting) => (isVote(one) ? keyOfVote(one.vote) : keyOfEdit(one.edit))

export const editsIn = (waiting: Waiting[]) => waiting.filter(isEdit).map(({ edit }) => edit)
export const votesIn = (waiting: Waiting[]) => waiting.filter(isVote).map(({ vote }) => vote)

/** What a device wrote and wants at one café: first on the shelf, then sent, and off the shelf only when it has arrived. */
export class HarvestBox {
  private waiting: Waiting[] = []
  private readonly listeners = new Set<() => void>()
  private sending: Promise<void> | undefined

  constructor(
    private readonly shelf: Shelf,
    private readonly post: Post,
    private readonly cafeId: string,
    private readonly owner: string,
    private readonly arrived: (sent: Waiting[]) => Promise<unknown> = () => Promise.resolve(),
  ) {}

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  snapshot = () => this.waiting

  /** Reads what earlier visits left: lines before the votes that may be for them. */
  async open(): Promise<void> {
    const left = await this.shelf.all(this.cafeId, this.owner)
    const now = new Set(this.waiting.map(({ key }) => key))
    this.show([...left.filter(isEdit), ...left.filter(isVote)].filter(({ key }) => !now.has(key)).concat(this.waiting))
  }

  async add(edit: Edit, photo?: Blob): Promise<void> {
    const waiting = { ...this.kept(keyOfEdit(edit)), edit, ...(photo && { photo }) }
    await this.shelf.put(waiting)
    this.show([...this.waiting, waiting])
  }

  /** Of several votes for a line only the last one has to leave: a vote says what shall be, not what changes. */
  async vote(vote: Vote, text: string): Promise<void> {
    const waiting = { ...this.kept(keyOfVote(vote)), vote, text }
    const older = new Set(this.waiting.filter((one) => isVote(one) && one.vote.entryId === vote.entryId).map(({ key }) => key))
    this.show([...this.waiting.filter(({ key }) => !older.has(key)), waiting])
    await this.shelf.put(waiting)
    await this.shelf.remove([...older])
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

  /** Named by its owner, too: two people may write over the same line on one device. */
  private kept(key: string) {
    return { key: `${this.cafeId} ${this.owner} ${key}`, cafeId: this.cafeId, owner: this.owner }
  }

  private async sendAll(): Promise<void> {
    for (let batch = this.next(); batch.length > 0; batch = this.next()) {
      const reasons = await this.delivered(batch)
      const refused = batch.flatMap((one) => {
        const reason = reasons.get(keyOf(one))
        return reason && !this.isOutdated(one) ? [{ ...one, refused: reason }] : []
      })
      await Promise.all(refused.map((one) => this.shelf.put(one)))
      const stay = new Set(refused.map(({ key }) => key))
      await this.shelf.remove(batch.map(({ key }) => key).filter((key) => !stay.has(key)))
      // What was sent stays in sight until the wall has it.
      await this.arrived(batch.filter((one) => !reasons.has(keyOf(one))))
      const sent = new Set(batch.map(({ key }) => key))
      this.show([...this.waiting.filter(({ key }) => !sent.has(key)), ...refused])
    }
  }

  /** Sends, and says what was refused for good, and why. */
  private async delivered(batch: Waiting[]): Promise<Map<string, string>> {
    const reasons = new Map<string, string>()
    for (const { edit, photo } of batch.filter(isEdit)) {
      const refused = photo && edit.photoId && (await this.post.photo(edit.photoId, photo))
      if (refused) reasons.set(keyOfEdit(edit), refused)
    }
    // A line whose photo is refused stays here with it; the lines behind go on.
    const left = batch.filter((one) => !reasons.has(keyOf(one)))
    if (left.length === 0) return reasons
    const answer = await this.post.harvest(editsIn(left), votesIn(left))
    if (!('all' in answer)) {
      answer.edits.forEach((one) => reasons.set(keyOfEdit(one), one.reason))
      answer.votes.forEach((one) => reasons.set(keyOfVote(one), one.reason))
    } else if (left.length === 1) left.forEach((one) => reasons.set(keyOf(one), answer.all))
    // One that can never be taken must not keep the others: each goes alone then, in the same order.
    else for (const one of left) for (const [key, reason] of await this.delivered([one])) reasons.set(key, reason)
    return reasons
  }

  /** A vote that was replaced while it was under way is of no more interest. */
  private isOutdated(one: Waiting): boolean {
    return isVote(one) && !this.waiting.some(({ key }) => key === one.key)
  }

  private next(): Waiting[] {
    return this.waiting.filter(({ refused }) => !refused).slice(0, BATCH)
  }

  private show(waiting: Waiting[]) {
    this.waiting = waiting
    this.listeners.forEach((listener) => listener())
  }
}
