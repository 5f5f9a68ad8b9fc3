import { matchRoutes, type RouteObject } from 'react-router'
import { expect, it } from 'vitest'
import { routes } from '../src/routes'
import { SCREENS } from './screens.mjs'

const leavesOf = (list: RouteObject[]): RouteObject[] => list.flatMap((route) => (route.children ? leavesOf(route.children) : [route]))

/** Routes that no screen of the walk opens. */
function unwalked(among: RouteObject[]): RouteObject[] {
  const opened = new Set(SCREENS.map(({ path }) => matchRoutes(among, new URL(path, 'http://walk').pathname)?.at(-1)?.route))
  return leavesOf(among).filter((route) => !opened.has(route))
}

it('opens every address of the client', () => {
  expect(unwalked(routes).map(({ path }) => path)).toEqual([])
})

it('notices an address that is new', () => {
  expect(unwalked([{ path: 'new/:screen' }, ...routes]).map(({ path }) => path)).toEqual(['new/:screen'])
})

it('gives each screen a name of its own, since its pictures are called so', () => {
  expect(new Set(SCREENS.map(({ name }) => name)).size).toBe(SCREENS.length)
})
