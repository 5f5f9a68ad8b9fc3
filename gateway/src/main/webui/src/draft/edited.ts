/** What somebody is writing, and upon which state: enough to put it on top of a newer one. */
export interface Edited<T> {
  base: T
  version: number
  mine: T
  /** Fields that somebody else changed meanwhile as well, and to what. */
  clashes: Partial<T>
}

export const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

export const begun = <T>(value: T, version: number): Edited<T> => ({ base: value, version, mine: value, clashes: {} })

export const isDirty = <T>({ base, mine }: Edited<T>) => !same(base, mine)

const fields = <T extends object>(value: T) => Object.keys(value) as (keyof T)[]

/** Brings in what was saved meanwhile: untouched fields follow it, touched ones stay, and where both changed both are known. */
export function rebased<T extends object>(edited: Edited<T>, theirs: T, version: number): Edited<T> {
  const { base } = edited
  const mine = { ...edited.mine }
  const clashes: Partial<T> = { ...edited.clashes }
  for (const field of fields(theirs)) {
    if (same(edited.mine[field], base[field])) mine[field] = theirs[field]
    else if (!same(theirs[field], base[field])) clashes[field] = theirs[field]
  }
  return written({ base: theirs, version, mine, clashes }, mine)
}

/** What was sent has arrived, and reads `stored` where it is now; what was written since then stays to be sent. */
export function arrived<T extends object>(edited: Edited<T>, sent: T, stored: T): Edited<T> {
  const since = fields(stored).filter((field) => !same(edited.mine[field], sent[field]))
  const mine = { ...stored, ...Object.fromEntries(since.map((field) => [field, edited.mine[field]])) }
  return { base: stored, version: edited.version, mine, clashes: {} }
}

/** Writes on; what was made the same as the other's is no clash any more. */
export function written<T extends object>(edited: Edited<T>, mine: T): Edited<T> {
  const clashes = Object.fromEntries(Object.entries(edited.clashes).filter(([field, theirs]) => !same(mine[field as keyof T], theirs))) as Partial<T>
  return { ...edited, mine, clashes }
}
