import { expect, it } from 'vitest'
import { linesOf, readStakeholders } from './stakeholderCsv'

it('reads whom a file asks', () => {
  const { rows, bad, missing } = readStakeholders('reference,name,email,language,group,nuts\nS-01,"Dubois, Claire",claire@example.org,FR,firms,ch02\n01234,Jan,,de,STATE,FRK2')
  expect({ bad, missing }).toEqual({ bad: [], missing: [] })
  expect(rows).toEqual([
    { reference: 'S-01', name: 'Dubois, Claire', email: 'claire@example.org', language: 'fr', group: 'FIRMS', nuts: 'CH02' },
    { reference: '01234', name: 'Jan', email: null, language: 'de', group: 'STATE', nuts: 'FRK2' },
  ])
})

it('names the line and the column that cannot be read', () => {
  expect(readStakeholders('reference;name;language;group;nuts\n;Jan;de;STATE;FRK2\nS-2;Ana;pt;STATE;FRK2\nS-3;Ana;sl;many words;FRK2').bad).toEqual([
    { line: 2, column: 'reference' },
    { line: 3, column: 'language' },
    { line: 4, column: 'group' },
  ])
  expect(readStakeholders('reference;name\nS-1;Jan').missing).toEqual(['language', 'group', 'nuts'])
})

it('writes cells that a spreadsheet does not compute', () => {
  expect(linesOf([['S-1', '=1+1', 'a;b "c"']])).toBe('S-1;\'=1+1;"a;b ""c"""')
})
