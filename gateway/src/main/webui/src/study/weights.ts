import type { RankingResult } from '../api/types'

type Piece = RankingResult['sources'][number]['pieces'][number]

/** Which piece of a line of weights holds a weight; where two meet, the later one. */
export const pieceAt = (pieces: Piece[], weight: number): Piece | undefined => pieces.findLast(({ from }) => from <= weight) ?? pieces[0]

/** Where the order changes, between nothing and everything. */
export const turns = (pieces: Piece[]): Piece[] => pieces.filter(({ from }) => from > 0)
