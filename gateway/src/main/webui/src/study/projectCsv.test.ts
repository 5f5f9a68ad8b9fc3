import { describe, expect, it } from 'vitest'
import { cells, readProjects } from './projectCsv'

const HEADING = 'reference;title;nuts;startYear;endYear;budget;instruments;partners'

describe('a file of projects', () => {
  it('is read with quotes, line ends of every kind and leading zeros', () => {
    expect(cells('\uFEFFa,b\r\n"01,2","say ""yes""\nand go"\r\n\r\n')).toEqual([
      ['a', 'b'],
      ['01,2', 'say "yes"\nand go'],
    ])
  })

  it('becomes projects', () => {
    const { rows, bad, missing } = readProjects(`${HEADING}\n0123;Über die Alpen;CH02;2010;2012;1 200 000;PILOT|EVENT;Müller AG|Univ. X`)
    expect([bad, missing]).toEqual([[], []])
    expect(rows).toMatchObject([{ reference: '0123', title: 'Über die Alpen', startYear: 2010, budget: 1_200_000, instruments: ['PILOT', 'EVENT'], partners: [{ name: 'Müller AG' }, { name: 'Univ. X' }], links: [] }])
  })

  it('names every line that is none', () => {
    const { rows, bad } = readProjects(`${HEADING}\nA;T;CH02;2010;2012;;PILOT;\nB;T;CH02;soon;2012;much;PILOT;`)
    expect(rows).toHaveLength(1)
    expect(bad).toEqual([
      { line: 3, column: 'startYear' },
      { line: 3, column: 'budget' },
    ])
  })

  it('says which columns are missing', () => {
    expect(readProjects('reference,title\nA,B').missing).toEqual(['nuts', 'startYear', 'endYear', 'instruments'])
  })
})
