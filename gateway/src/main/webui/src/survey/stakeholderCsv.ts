import type { StakeholderRow } from '../api/types'
import { cells } from '../study/projectCsv'

const COLUMNS = ['reference', 'name', 'email', 'language', 'group', 'nuts'] as const
const LANGUAGES = ['en', 'de', 'fr', 'it', 'sl'] as const

type Column = (typeof COLUMNS)[number]

const isLanguage = (text: string): text is StakeholderRow['language'] => LANGUAGES.some((one) => one === text)

/** Whom a file asks, as far as it can be read. Lines are counted as people count. */
export function readStakeholders(text: string): { rows: StakeholderRow[]; bad: { line: number; column: string }[]; missing: string[] } {
  const [heading = [], ...lines] = cells(text)
  const places = new Map(heading.map((name, at) => [name.trim(), at]))
  const missing = COLUMNS.filter((name) => name !== 'email' && !places.has(name))
  const rows: StakeholderRow[] = []
  const bad: { line: number; column: string }[] = []
  if (missing.length > 0) return { rows, bad, missing }
  lines.forEach((line, at) => {
    const of = (column: Column) => line[places.get(column) ?? -1]?.trim() ?? ''
    const language = of('language').toLowerCase()
    const group = of('group').toUpperCase()
    const wrong = (['reference', 'name'] as const).filter((column) => of(column) === '')
    if (wrong.length > 0 || !isLanguage(language) || !/^[A-Z][A-Z0-9_]{0,29}$/.test(group)) {
      const column = wrong[0] ?? (isLanguage(language) ? 'group' : 'language')
      bad.push({ line: at + 2, column })
      return
    }
    rows.push({ reference: of('reference'), name: of('name'), email: of('email') || null, language, group, nuts: of('nuts').toUpperCase() })
  })
  return { rows, bad, missing }
}

const quoted = (cell: string) => (/[";\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Addresses for whoever sends them by their own means. A cell that a spreadsheet would compute is kept from being one. */
export const linesOf = (rows: string[][]): string => rows.map((row) => row.map((cell) => quoted(/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell)).join(';')).join('\r\n')
