import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { speak } from '../i18n'
import { network, show } from '../test-support'
import { NacePicker } from './NacePicker'
import { Reasons } from './Reasons'

afterEach(() => speak('en'))

const TAXA = [
  { code: '26.7', title: 'Manufacture of optical instruments' },
  { code: '28.99', title: 'Manufacture of other special-purpose machinery' },
]

const registry = () =>
  network(({ path }) => {
    const query = new URL(path, 'http://x').searchParams
    const q = (query.get('q') ?? '').toLowerCase()
    const named = query.get('codes')?.split(',')
    return { body: { items: TAXA.filter(({ code, title }) => (named ? named.includes(code) : code.startsWith(q) || title.toLowerCase().includes(q))), next: null } }
  })

it('finds a sector by its name and keeps its code', async () => {
  registry()
  let chosen: string[] = []
  function Field() {
    const [value, setValue] = useState<string[]>([])
    return (
      <NacePicker
        label="Sectors"
        value={value}
        onChange={(next) => {
          chosen = next
          setValue(next)
        }}
      />
    )
  }
  show(<Field />)
  await userEvent.type(screen.getByLabelText('Sectors', { selector: 'input' }), 'optical')
  await userEvent.click(await screen.findByText('Manufacture of optical instruments (26.7)'))
  expect(chosen).toEqual(['26.7'])
})

it('asks for the names of many sectors at once, in the language that is spoken', async () => {
  const sent = registry()
  await speak('sl')
  show(<Reasons reasons={[{ kind: 'SAME_SECTOR', terms: ['28.99', '26.7'] }]} />)
  expect(await screen.findByText(/Manufacture of optical instruments/)).toBeInTheDocument()
  expect(sent.map(({ path }) => path)).toEqual([expect.stringMatching(/codes=26\.7(%2C|,)28\.99$/)])
  expect(sent[0]?.headers.get('accept-language')).toBe('sl')
})

it('says by name why two share a sector', async () => {
  registry()
  show(<Reasons reasons={[{ kind: 'SAME_SECTOR', terms: ['28.99'] }]} />)
  expect(await screen.findByText(/Manufacture of other special-purpose machinery/)).toBeInTheDocument()
})
