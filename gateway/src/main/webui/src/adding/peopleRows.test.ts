import { expect, it } from 'vitest'
import { guessed, rowOf, rowsOf } from './peopleRows'

it('guesses what the columns of a list of people mean, each meaning once', () => {
  expect(guessed(['Nr', 'Vorname', 'Nachname', 'Name', 'E-Mail', 'Firma', 'Diet'], (field) => field)).toEqual(['reference', 'givenName', 'familyName', null, 'email', 'organisation', null])
})

it('calls whom no number names by their address, else by their name, so that the same file finds them', () => {
  expect(rowOf({ givenName: ' Ada ', familyName: 'Lorenz', email: 'Ada@Example.org' }).reference).toBe('ada@example.org')
  expect(rowOf({ givenName: 'Ada', familyName: 'Lorenz' }).reference).toBe('Ada Lorenz')
  expect(rowOf({ reference: ' 017 ', givenName: 'Ada', email: 'ada@example.org' }).reference).toBe('017')
})

it('makes a row of each line, with nothing where nothing stands', () => {
  const sheet = { columns: ['Vorname', 'Firma', 'Diet'], rows: [{ line: 2, cells: ['Ada', '', 'none'] }] }
  expect(rowsOf(sheet, ['givenName', 'organisation', null])).toEqual([{ reference: 'Ada', givenName: 'Ada', familyName: '', email: null, organisationId: null, organisation: null }])
})
