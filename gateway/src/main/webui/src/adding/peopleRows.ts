import type { PersonRow, SheetView } from '../api/types'
import { guessedOf } from '../sheet/rows'

/** What a column of a file of people can mean. */
export const FIELDS = ['reference', 'givenName', 'familyName', 'email', 'organisation'] as const
export type Field = (typeof FIELDS)[number]
/** By column; null where it is left out. */
export type Mapping = (Field | null)[]

/** As files of different countries head them; what the screen calls a field is known, too. */
const ALSO: Record<Field, string[]> = {
  reference: ['id', 'ref', 'no', 'nr', 'number', 'nummer', 'numéro', 'numero', 'številka'],
  givenName: ['given name', 'given_name', 'first name', 'firstname', 'vorname', 'prénom', 'nome', 'ime'],
  familyName: ['family name', 'family_name', 'last name', 'lastname', 'surname', 'name', 'nachname', 'familienname', 'nom', 'cognome', 'priimek'],
  email: ['e-mail', 'mail', 'email address', 'e-mail-adresse', 'adresse e-mail', 'courriel', 'indirizzo e-mail', 'e-pošta'],
  organisation: ['organization', 'company', 'firma', 'unternehmen', 'entreprise', 'société', 'azienda', 'organizzazione', 'podjetje', 'organizacija'],
}

export const guessed = (columns: string[], called: (field: Field) => string): Mapping => guessedOf(columns, FIELDS, (field) => [called(field), ...ALSO[field]])

/** One person as an import takes them. Without a number of one's own the address is it, else the name: so the same file finds whom it made. */
export function rowOf(said: Partial<Record<Field, string>>): PersonRow {
  const [givenName, familyName, email, organisation] = [said.givenName, said.familyName, said.email, said.organisation].map((one) => (one ?? '').trim())
  return {
    reference: said.reference?.trim() || email?.toLowerCase() || [givenName, familyName].filter(Boolean).join(' '),
    givenName: givenName ?? '',
    familyName: familyName ?? '',
    email: email || null,
    organisationId: null,
    organisation: organisation || null,
  }
}

export function rowsOf(sheet: SheetView, mapping: Mapping): PersonRow[] {
  return sheet.rows.map(({ cells }) => rowOf(Object.fromEntries(mapping.flatMap((field, n) => (field ? [[field, cells[n] ?? '']] : [])))))
}
