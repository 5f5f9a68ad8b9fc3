import { describe, expect, it } from 'vitest'
import { onTheWay } from './compass'

const cross = [
  { x: 50, y: 50 },
  { x: 10, y: 50 },
  { x: 90, y: 52 },
  { x: 50, y: 5 },
  { x: 48, y: 95 },
]

describe('an arrow key on the map', () => {
  it('leads to what lies that way', () => {
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => onTheWay(cross, 0, key))).toEqual([1, 2, 3, 4])
  })

  it('stays where there is nothing that way, and at every other key', () => {
    expect(onTheWay(cross, 1, 'ArrowLeft')).toBe(1)
    expect(onTheWay(cross, 0, 'Enter')).toBe(0)
    expect(onTheWay([], 0, 'ArrowUp')).toBe(0)
  })

  it('prefers what lies ahead to what lies aside', () => {
    expect(onTheWay([{ x: 0, y: 0 }, { x: 30, y: 0 }, { x: 10, y: 20 }], 0, 'ArrowRight')).toBe(1)
  })

  it('reaches everybody', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']
    let seen = new Set([0])
    while (true) {
      const more = new Set([...seen, ...[...seen].flatMap((from) => keys.map((key) => onTheWay(cross, from, key)))])
      if (more.size === seen.size) break
      seen = more
    }
    expect(seen.size).toBe(cross.length)
  })
})
