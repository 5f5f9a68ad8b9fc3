import { describe, expect, it } from 'vitest'
import { guessed, rowsOf, type Field } from './rows'

const called = (field: Field) => ({ name: 'Organisation', seeks: 'Sucht' })[field as string] ?? field

describe('the columns of a file', () => {
  it('are guessed by their headings, each meaning once', () => {
    expect(guessed(['Firma', 'Land', ' SUCHT ', 'Nom', 'Notiz', 'vat'], called)).toEqual(['name', 'country', 'seeks', null, null, 'VAT'])
  })

  it('become rows of an import, with zeros in front and lines in cells', () => {
    const sheet = { columns: ['Nr', 'Firma', 'Art', 'Land', 'Angebot', 'UID'], rows: [{ line: 2, cells: ['01234', 'Müller', 'Firma', 'schweiz', 'laser; optics\nglass', 'CHE-123.456.788'] }, { line: 4, cells: ['', 'Other', 'INSTITUTE', 'fr', '', ''] }] }
    const words = { kinds: new Map([['firma', 'COMPANY']]), countries: new Map([['schweiz', 'CH']]) }
    const rows = rowsOf(sheet, ['reference', 'name', 'kind', 'country', 'keywords', 'VAT'], words)
    expect(rows[0]).toMatchObject({ reference: '01234', kind: 'COMPANY', country: 'CH', keywords: ['laser', 'optics', 'glass'], identifiers: [{ scheme: 'VAT', value: 'CHE-123.456.788' }], seeks: null, nuts: null })
    expect(rows[1]).toMatchObject({ reference: 'Other', kind: 'INSTITUTE', country: 'FR', keywords: [], identifiers: [] })
  })
})
