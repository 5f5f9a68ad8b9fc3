import type { OrganisationRow, SheetView } from '../api/types'

/** What a column can mean. */
export const FIELDS = ['reference', 'name', 'kind', 'country', 'nuts', 'nace', 'keywords', 'seeks', 'description', 'website', 'domains', 'VAT', 'EUID', 'ROR', 'PIC', 'LEI'] as const
export type Field = (typeof FIELDS)[number]
/** By column; null where it is left out. */
export type Mapping = (Field | null)[]

const NUMBERS = ['VAT', 'EUID', 'ROR', 'PIC', 'LEI'] as const
/** As files of different countries head them; what the screen calls a field is known, too. */
const ALSO: Partial<Record<Field, string[]>> = {
  reference: ['id', 'ref', 'no', 'nr', 'member no', 'mitgliedsnummer'],
  name: ['organisation', 'organization', 'company', 'firma', 'unternehmen', 'nom', 'raison sociale', 'entreprise', 'nome', 'ragione sociale', 'azienda', 'ime', 'naziv', 'podjetje'],
  kind: ['type', 'art', 'typ', 'tipo', 'vrsta'],
  country: ['land', 'pays', 'paese', 'država', 'country code'],
  nuts: ['region', 'région', 'regione', 'regija'],
  nace: ['sector', 'sectors', 'branche', 'noga', 'naf', 'ateco', 'skd'],
  keywords: ['offers', 'technologies', 'technologien', 'angebot', 'offre', 'offerta', 'tehnologije'],
  seeks: ['needs', 'sucht', 'recherche', 'cerca', 'išče'],
  description: ['beschreibung', 'descrizione', 'opis'],
  website: ['web', 'url', 'homepage', 'site', 'site web', 'sito', 'spletna stran'],
  VAT: ['uid', 'tva', 'iva', 'ust-id', 'ddv', 'vat number'],
}

const plain = (text: string) => text.trim().toLowerCase()

/** What the columns mean as far as their headings say it; each field once. */
export function guessedOf<F extends string>(columns: string[], fields: readonly F[], namesOf: (field: F) => string[]): (F | null)[] {
  const free = new Set<F>(fields)
  return columns.map((column) => {
    const found = [...free].find((field) => [field, ...namesOf(field)].some((name) => plain(name) === plain(column)))
    if (found) free.delete(found)
    return found ?? null
  })
}

export const guessed = (columns: string[], called: (field: Field) => string): Mapping => guessedOf(columns, FIELDS, (field) => [called(field), ...(ALSO[field] ?? [])])

/** What people write for codes, in words of the screen. */
export interface Words {
  kinds: Map<string, string>
  countries: Map<string, string>
}

const listOf = (cell: string) =>
  cell
    .split(/[;|\n]/)
    .map((one) => one.trim())
    .filter(Boolean)

/** Rows of an import. Where no column is a reference the name is: so the same file finds what it made. */
export function rowsOf(sheet: SheetView, mapping: Mapping, words: Words): OrganisationRow[] {
  const at = new Map(mapping.map((field, n) => [field, n] as const))
  return sheet.rows.map(({ cells }) => {
    const cell = (field: Field) => (cells[at.get(field) ?? -1] ?? '').trim()
    const list = (field: Field) => (at.has(field) ? listOf(cell(field)) : null)
    const kind = cell('kind')
    const country = cell('country')
    const numbers = NUMBERS.filter((scheme) => at.has(scheme))
    return {
      reference: cell('reference') || cell('name'),
      name: cell('name'),
      kind: (words.kinds.get(plain(kind)) ?? kind.toUpperCase()) as OrganisationRow['kind'],
      country: words.countries.get(plain(country)) ?? country.toUpperCase(),
      nuts: cell('nuts') || null,
      nace: list('nace'),
      keywords: list('keywords'),
      seeks: list('seeks'),
      description: cell('description') || null,
      website: cell('website') || null,
      domains: list('domains'),
      identifiers: numbers.length > 0 ? numbers.flatMap((scheme) => listOf(cell(scheme)).map((value) => ({ scheme, value }))) : null,
    }
  })
}
