import { expect, it } from 'vitest'
import type { PersonCard } from '../api/types'
import { network } from '../test-support'
import { BATCH, people, PeopleStore } from './peopleStore'

const card = (id: string): PersonCard => ({ id, givenName: 'G', familyName: id, organisationId: null, organisationName: null, erased: false })
const ids = (count: number) => Array.from({ length: count }, (_, n) => `p${n}`)

function storeOver(read: (ids: string[]) => PersonCard[] | Promise<PersonCard[]>) {
  const batches: string[][] = []
  const store = new PeopleStore(async (asked) => {
    batches.push(asked)
    return read(asked)
  })
  return { store, batches }
}

it('asks for at most 200 at a time', async () => {
  const { store, batches } = storeOver((asked) => asked.map(card))
  const found = await store.find(ids(450))
  expect(batches.map((batch) => batch.length)).toEqual([BATCH, BATCH, 50])
  expect(found.map((one) => one?.id)).toEqual(ids(450))
})

it('joins what several parts of a screen ask for in one moment, and asks once', async () => {
  const { store, batches } = storeOver((asked) => asked.map(card))
  await Promise.all([store.find(['a', 'b']), store.find(['b', 'c'])])
  await store.find(['a', 'c'])
  expect(batches).toEqual([['a', 'b', 'c']])
})

it('answers null for hidden people and asks for them again later', async () => {
  const { store, batches } = storeOver((asked) => asked.filter((id) => id !== 'hidden').map(card))
  expect(await store.find(['hidden', 'seen'])).toEqual([null, card('seen')])
  await store.find(['hidden', 'seen'])
  expect(batches).toEqual([['hidden', 'seen'], ['hidden']])
})

it('does not remember a failure', async () => {
  let broken = true
  const { store } = storeOver((asked) => {
    if (broken) throw new TypeError('offline')
    return asked.map(card)
  })
  await expect(store.find(['a'])).rejects.toThrow('offline')
  broken = false
  expect(await store.find(['a'])).toEqual([card('a')])
})

it('calls everybody who was erased the same', async () => {
  const gone = { ...card('gone'), givenName: '', familyName: '', erased: true }
  network(() => ({ body: { items: [gone], next: null } }))
  expect(await people.find(['gone'])).toEqual([{ ...gone, givenName: 'Erased person' }])
})
