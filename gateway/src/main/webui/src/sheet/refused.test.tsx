import { screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { managersWords } from '../registry/managersWords'
import { words } from '../registry/words'
import { show } from '../test-support'
import { Refused } from './ImportPage'

beforeEach(() => Promise.all([words(), managersWords()]))

it('says what is wrong with a row as forms do', async () => {
  show(<Refused lines={[{ line: 7, reasons: ['name size must be between 1 and 200', 'country must not be null'] }, { line: 9, reasons: ['is the same organisation as line 7'] }]} />)
  expect(await screen.findByText(/Name: 1 to 200 characters are possible\. · Country: this is needed\./)).toHaveTextContent('Line 7')
  expect(screen.getByText(/this is there twice\./)).toHaveTextContent('Line 9')
  expect(screen.queryByText(/size must be|same organisation as/)).toBeNull()
})
