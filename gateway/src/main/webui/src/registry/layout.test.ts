import { describe, expect, it } from 'vitest'
import { layout } from './layout'

const FOUR: [number, number][] = [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]]

const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

describe('the layout of a network', () => {
  const points = layout(11, FOUR)
  const far = (a: number, b: number) => Math.hypot((points[a]?.x ?? 0) - (points[b]?.x ?? 0), (points[a]?.y ?? 0) - (points[b]?.y ?? 0))
  const pairs = Array.from({ length: 11 }, (_, a) => Array.from({ length: 11 - a - 1 }, (_unused, b) => [a, a + b + 1] as const)).flat()

  it('lays the tied nearer to each other than others', () => {
    const isTied = (a: number, b: number) => FOUR.some(([one, other]) => one === a && other === b)
    expect(mean(pairs.filter(([a, b]) => isTied(a, b)).map(([a, b]) => far(a, b)))).toBeLessThan(0.7 * mean(pairs.filter(([a, b]) => !isTied(a, b)).map(([a, b]) => far(a, b))))
  })

  it('lays nobody on somebody else', () => {
    expect(Math.min(...pairs.map(([a, b]) => far(a, b)))).toBeGreaterThan(0.05)
  })

  it('is always the same', () => {
    expect(layout(11, FOUR)).toEqual(points)
  })

  it('stays in the picture', () => {
    expect(layout(200, []).every(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1)).toBe(true)
  })
})
