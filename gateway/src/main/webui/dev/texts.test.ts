import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import english from '../src/i18n/en/texts.json'
import { divide, OF_DESK, OF_REGISTRY, OF_TABLE, ORGANISERS, TABLE } from './texts.mjs'

type Tree = { [key: string]: Tree | string }

const leaves = (tree: Tree, path = ''): string[] => Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [`${path}${key}`] : leaves(value, `${path}${key}.`)))

/** A source and all of the client's own that it brings along, but for what is read later. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  const path = ['', '.tsx', '.ts'].map((end) => file + end).find((one) => /\.tsx?$/.test(one) && existsSync(one))
  if (!path || found.has(path)) return found
  found.add(path)
  for (const [, name] of readFileSync(path, 'utf8').matchAll(/^(?:import|export) (?!type).*? from '(\.[^']+)'/gm)) withImports(resolve(dirname(path), name ?? ''), found)
  return found
}

/** What the sources say of a café, by the first word of the key; a key with a part that varies counts where it begins. */
const spokenIn = (files: Iterable<string>) => [...files].flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/['`](cafe\.[a-z-]+)/g)].map(([, key]) => key ?? ''))

it('each text is in exactly one part', () => {
  const parts = Object.values(divide(english)).flatMap((part) => leaves(part as Tree))
  expect(parts.toSorted()).toEqual(leaves(english).toSorted())
})

it('guests of a café have all the words of their screens', () => {
  const { first, table } = divide(english) as { first: { cafe: object }; table: { cafe: object } }
  const there = Object.keys({ ...first.cafe, ...table.cafe }).map((key) => `cafe.${key.replace(/_(one|other)$/, '')}`)
  const spoken = spokenIn(['table.ts', 'WallPage.tsx'].flatMap((file) => [...withImports(join(process.cwd(), 'src/cafe', file))]))
  expect(spoken.length).toBeGreaterThan(30)
  expect(spoken.filter((key) => !there.some((one) => one === key || (key.endsWith('-') && one.startsWith(key))))).toEqual([])
})

it('each of those words is there', () => {
  const { table } = divide(english) as { table: { cafe: object } }
  const there = new Set(Object.keys(table.cafe).map((key) => `cafe.${key.replace(/_(one|other)$/, '')}`))
  expect(TABLE.filter((key) => !there.has(key))).toEqual([])
})

it('who organises nothing has all the words of an event', () => {
  const { desk } = divide(english) as { desk: { event: object } }
  expect(ORGANISERS.filter((key) => !Object.keys(desk.event).includes(key.replace('event.', '')) && !Object.keys(desk.event).some((one) => one.startsWith(`${key.replace('event.', '')}_`)))).toEqual([])
  const screens = ['agenda/AgendaPage.tsx', 'attendee.ts', 'event/EventPage.tsx', 'event/EventsPage.tsx', 'event/LandingPage.tsx', 'self.ts', 'registry.ts']
  const spoken = screens.flatMap((file) => [...withImports(join(process.cwd(), 'src', file))]).flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/'(event\.[a-z-]+)'/g)].map(([, key]) => key ?? ''))
  expect(spoken.length).toBeGreaterThan(10)
  expect(spoken.filter((key) => ORGANISERS.includes(key))).toEqual([])
})

it('each refusal that is read with some screens alone is there', () => {
  const parts = divide(english) as Record<'desk' | 'registry' | 'table' | 'first', { problem: object }>
  expect(Object.keys(parts.desk.problem).map((key) => `problem.${key}`).toSorted()).toEqual(OF_DESK.toSorted())
  expect(Object.keys(parts.registry.problem).map((key) => `problem.${key}`).toSorted()).toEqual(OF_REGISTRY.toSorted())
  expect(Object.keys(parts.table.problem).map((key) => `problem.${key}`).toSorted()).toEqual(OF_TABLE.toSorted())
})
