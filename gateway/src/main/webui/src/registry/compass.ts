import type { Point } from './layout'

const WAYS: Record<string, Point> = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } }
/** What lies aside counts as further than what lies ahead. */
const ASIDE = 2

/** Which of the points an arrow key leads to from one of them; the same one where there is none that way, or it is no arrow. */
export function onTheWay(points: readonly Point[], from: number, key: string): number {
  const [start, way] = [points[from], WAYS[key]]
  if (!start || !way) return from
  let [best, least] = [from, Infinity]
  points.forEach(({ x, y }, at) => {
    const ahead = (x - start.x) * way.x + (y - start.y) * way.y
    const aside = Math.abs((x - start.x) * way.y) + Math.abs((y - start.y) * way.x)
    const far = ahead + ASIDE * aside
    if (at !== from && ahead > 0 && far < least) [best, least] = [at, far]
  })
  return best
}
