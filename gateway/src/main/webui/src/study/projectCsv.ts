import type { ProjectRow } from '../api/types'

/** One line of the file that cannot be read, counted as people count. */
export interface BadLine {
  line: number
  /** Which column. */
  column: string
}

type Column = 'reference' | 'title' | 'programme' | 'summary' | 'nuts' | 'startYear' | 'endYear' | 'budget' | 'instruments' | 'partners' | 'links'

/** Cells of a CSV file (RFC 4180), with comma, semicolon or tab, whichever the heading has. */
export function cells(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, '')
  const heading = plain.slice(0, plain.search(/[\r\n]|$/))
  const separator = [';', '\t', ','].find((one) => heading.includes(one)) ?? ','
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 0; at < plain.length; at++) {
    const sign = plain[at]
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (plain[at + 1] === '"') {
        cell += '"'
        at++
      } else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === separator || sign === '\n') {
      rows.at(-1)?.push(cell)
      cell = ''
      if (sign === '\n') rows.push([])
    } else if (sign !== '\r') cell += sign
  }
  rows.at(-1)?.push(cell)
  return rows.filter((row) => row.some((one) => one.trim() !== ''))
}

const several = (text: string) => text.split('|').map((one) => one.trim()).filter(Boolean)

const whole = (text: string) => (/^\d{1,15}$/.test(text.replace(/[\s']/g, '')) ? Number(text.replace(/[\s']/g, '')) : null)

/** Projects of a file, as far as they can be read; several instruments, partners and links are parted by bars. */
export function readProjects(text: string): { rows: ProjectRow[]; bad: BadLine[]; missing: string[] } {
  const [heading = [], ...lines] = cells(text)
  const places = new Map(heading.map((name, at) => [name.trim(), at]))
  const missing = ['reference', 'title', 'nuts', 'startYear', 'endYear', 'instruments'].filter((name) => !places.has(name))
  const rows: ProjectRow[] = []
  const bad: BadLine[] = []
  if (missing.length > 0) return { rows, bad, missing }
  lines.forEach((line, at) => {
    const of = (column: Column) => line[places.get(column) ?? -1]?.trim() ?? ''
    const [startYear, endYear, budget] = [whole(of('startYear')), whole(of('endYear')), whole(of('budget'))]
    const wrong = [startYear === null && 'startYear', endYear === null && 'endYear', of('budget') !== '' && budget === null && 'budget'].filter((one) => one !== false)
    if (wrong.length > 0 || startYear === null || endYear === null) {
      bad.push(...wrong.map((column) => ({ line: at + 2, column })))
      return
    }
    rows.push({
      reference: of('reference'),
      title: of('title'),
      programme: of('programme'),
      summary: of('summary'),
      nuts: of('nuts'),
      startYear,
      endYear,
      budget,
      instruments: several(of('instruments')),
      partners: several(of('partners')).map((name) => ({ name, organisationId: null })),
      links: several(of('links')),
    })
  })
  return { rows, bad, missing }
}
