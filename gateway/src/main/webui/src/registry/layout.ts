export interface Point {
  x: number
  y: number
}

const MOST_ROUNDS = 150
const LEAST_ROUNDS = 30
/** In pairs that are looked at: a large network is drawn less finely instead of later. */
const EFFORT = 1_000_000
const GOLDEN = Math.PI * (3 - Math.sqrt(5))

/**
 * Where the nodes of a network lie: ties pull, all others push (Fruchterman and Reingold, 1991). It begins from a spiral, so the same
 * network always looks the same.
 *
 * @returns points from 0 to 1 in both directions; O(rounds · n²)
 */
export function layout(nodes: number, ties: readonly (readonly [number, number])[]): Point[] {
  const points = Array.from({ length: nodes }, (_, n) => ({ x: 0.5 + (0.45 * Math.sqrt(n + 0.5) * Math.cos(n * GOLDEN)) / Math.sqrt(nodes), y: 0.5 + (0.45 * Math.sqrt(n + 0.5) * Math.sin(n * GOLDEN)) / Math.sqrt(nodes) }))
  const rounds = Math.min(MOST_ROUNDS, Math.max(LEAST_ROUNDS, Math.round(EFFORT / Math.max(1, nodes * nodes))))
  const ideal = 0.9 / Math.sqrt(Math.max(1, nodes))
  for (let round = 0; round < rounds; round++) {
    const most = 0.1 * (1 - round / rounds)
    const moves = points.map(() => ({ x: 0, y: 0 }))
    const push = (a: number, b: number, force: (distance: number) => number) => {
      const [one, other, move, counter] = [points[a], points[b], moves[a], moves[b]]
      if (!one || !other || !move || !counter) return
      const [dx, dy] = [one.x - other.x, one.y - other.y]
      const distance = Math.max(1e-4, Math.hypot(dx, dy))
      const size = force(distance) / distance
      move.x += dx * size
      move.y += dy * size
      counter.x -= dx * size
      counter.y -= dy * size
    }
    for (let a = 0; a < nodes; a++) for (let b = a + 1; b < nodes; b++) push(a, b, (distance) => (ideal * ideal) / distance)
    for (const [a, b] of ties) push(a, b, (distance) => -(distance * distance) / ideal)
    points.forEach((point, n) => {
      const move = moves[n] ?? { x: 0, y: 0 }
      const far = Math.max(1e-9, Math.hypot(move.x, move.y))
      const step = Math.min(far, most) / far
      point.x = Math.min(1, Math.max(0, point.x + move.x * step))
      point.y = Math.min(1, Math.max(0, point.y + move.y * step))
    })
  }
  return points
}
