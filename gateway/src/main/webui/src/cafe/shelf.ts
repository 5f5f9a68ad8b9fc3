import type { Edit } from './edits'
import type { Vote } from './votes'

/** What waits to be sent, or was refused for good. `owner`: nobody else on a shared device sends or sees it. */
interface Kept {
  key: string
  cafeId: string
  owner: string
  refused?: string
}

export interface WaitingEdit extends Kept {
  edit: Edit
  photo?: Blob
}

/** `text`: of the line it is for, so that a refusal can say which. */
export interface WaitingVote extends Kept {
  vote: Vote
  text: string
}

export type Waiting = WaitingEdit | WaitingVote

export const isVote = (one: Waiting): one is WaitingVote => 'vote' in one

export const isEdit = (one: Waiting): one is WaitingEdit => 'edit' in one

/** Where a device keeps what it has not sent: survives a closed browser and an empty battery. */
export interface Shelf {
  all(cafeId: string, owner: string): Promise<Waiting[]>
  put(waiting: Waiting): Promise<void>
  remove(keys: string[]): Promise<void>
}

const STORE = 'edits'

const asked = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  })

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open('cordee-harvest', 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' }).createIndex('cafe', ['cafeId', 'owner'])
  return asked(request)
}

class BrowserShelf implements Shelf {
  constructor(private readonly database: IDBDatabase) {}

  all(cafeId: string, owner: string): Promise<Waiting[]> {
    return asked(this.database.transaction(STORE).objectStore(STORE).index('cafe').getAll([cafeId, owner]) as IDBRequest<Waiting[]>)
  }

  put(waiting: Waiting): Promise<void> {
    return this.written((store) => store.put(waiting))
  }

  remove(keys: string[]): Promise<void> {
    return this.written((store) => keys.forEach((key) => store.delete(key)))
  }

  /** Done only when it is on disk. */
  private written(change: (store: IDBObjectStore) => void): Promise<void> {
    const transaction = this.database.transaction(STORE, 'readwrite')
    change(transaction.objectStore(STORE))
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'))
    })
  }
}

/** Where the browser forbids storage, what was written lasts as long as the page. */
export class PageShelf implements Shelf {
  private readonly kept = new Map<string, Waiting>()

  async all(cafeId: string, owner: string): Promise<Waiting[]> {
    return [...this.kept.values()].filter((one) => one.cafeId === cafeId && one.owner === owner)
  }

  async put(waiting: Waiting): Promise<void> {
    this.kept.set(waiting.key, waiting)
  }

  async remove(keys: string[]): Promise<void> {
    keys.forEach((key) => this.kept.delete(key))
  }
}

let shelf: Promise<Shelf> | undefined

export function theShelf(): Promise<Shelf> {
  shelf ??= ('indexedDB' in globalThis ? opened().then((database) => new BrowserShelf(database)) : Promise.reject(new Error('no IndexedDB'))).catch(
    () => new PageShelf(),
  )
  return shelf
}
