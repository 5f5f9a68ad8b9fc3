import type { CafePlanView, CafeWish } from '../api/types'
import { isProblem } from '../api/problem'

/** What became of a wish: kept by the plan or not, refused, or not planned with yet. */
export type Standing = 'KEPT' | 'MISSED' | 'REFUSED' | 'NEW'

const samePair = (a: CafeWish, b: CafeWish) =>
  (a.oneGuestId === b.oneGuestId && a.otherGuestId === b.otherGuestId) || (a.oneGuestId === b.otherGuestId && a.otherGuestId === b.oneGuestId)

const same = (a: CafeWish, b: CafeWish) => samePair(a, b) && a.together === b.together

/** Two people have one wish at most: the later one takes the place of the earlier. */
export const withWish = (wishes: CafeWish[], wish: CafeWish): CafeWish[] => [...wishes.filter((one) => !samePair(one, wish)), wish]

/** The wishes of the list that a refusal names by their places in it. */
export function refusedWishes(error: unknown, asked: CafeWish[]): CafeWish[] {
  if (!isProblem(error, 'wishes-cannot-be-kept')) return []
  const places = (error.problem.violations ?? []).map(({ field = '' }) => Number(/^wishes\[(\d+)\]$/.exec(field)?.[1]))
  return places.flatMap((place) => asked[place] ?? [])
}

export function standingOf(wish: CafeWish, plan: CafePlanView | undefined, refused: CafeWish[]): Standing {
  if (refused.some((one) => same(one, wish))) return 'REFUSED'
  const known = plan?.wishes.find((one) => same(one, wish))
  if (!known) return 'NEW'
  return known.kept ? 'KEPT' : 'MISSED'
}
