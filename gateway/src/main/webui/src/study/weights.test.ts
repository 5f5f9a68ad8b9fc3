import { expect, it } from 'vitest'
import { pieceAt, turns } from './weights'

const piece = (from: number, to: number, first: string) => ({ from, to, exactFrom: '', exactTo: '', order: [first] })
const PIECES = [piece(0, 0.25, 'A'), piece(0.25, 0.6, 'B'), piece(0.6, 1, 'C')]

it('finds the order that a weight makes', () => {
  expect([0, 0.2499, 0.25, 0.5, 1].map((weight) => pieceAt(PIECES, weight)?.order[0])).toEqual(['A', 'A', 'B', 'B', 'C'])
  expect(pieceAt([], 0.5)).toBeUndefined()
})

it('tells where the order turns', () => {
  expect(turns(PIECES).map(({ from }) => from)).toEqual([0.25, 0.6])
})
