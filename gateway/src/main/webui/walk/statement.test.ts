import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { AXE_RULES } from './checks.mjs'
import { SCREENS } from './screens.mjs'
import { byHand, gaps, LANGUAGES, PAGE, statement, THEMES, WIDTHS } from './statement.mjs'

const page = readFileSync(PAGE, 'utf8')

interface Row {
  name: string
  looks: number
  faulty: number
}

const rowsOf = (text: string): Row[] => [...text.matchAll(/^\| ([\w-]+) \| `[^`]+` \| (\d+) \| (\d+) \|$/gm)].map(([, name = '', looks, faulty]) => ({ name, looks: Number(looks), faulty: Number(faulty) }))

/** What the page says that its own rows or the walk do not bear out. */
function unfounded(text: string): string[] {
  const rows = rowsOf(text)
  const [, looks, faulty] = text.match(/\*\*Found:\*\* (\d+) looks at \d+ screens, (\d+) with faults/) ?? []
  return [
    ...SCREENS.filter(({ name }) => !rows.some((row) => row.name === name)).map(({ name }) => `${name} was not looked at: walk and write the statement again, or say so with a row of 0 looks`),
    ...rows.filter(({ name }) => !SCREENS.some((screen) => screen.name === name)).map(({ name }) => `${name} is no screen`),
    ...rows.filter((row) => row.looks > 0 && row.looks < WIDTHS.length).map(({ name }) => `${name} was not looked at at every width`),
    ...AXE_RULES.filter((rule) => !text.includes(rule)).map((rule) => `${rule} is not named`),
    ...(rows.reduce((sum, row) => sum + row.looks, 0) === Number(looks) ? [] : ['the looks do not add up']),
    ...(rows.reduce((sum, row) => sum + row.faulty, 0) === Number(faulty) ? [] : ['the faults do not add up']),
    ...(text.includes('conforms partly') === Number(faulty) > 0 ? [] : ['it claims another conformance than it found']),
  ]
}

const looks = WIDTHS.flatMap((width) => SCREENS.map(({ name }, n) => ({ name, width, language: LANGUAGES[n % 5] as string, theme: THEMES[n % 2] as string, faults: [] as string[] })))

it('stands on a walk over every screen there is', () => {
  expect(unfounded(page)).toEqual([])
})

it('a page of a walk that left something out, or found something, is told apart', () => {
  const release = { version: '1', day: '2026-11-29', hand: 'Videos.' }
  expect(unfounded(statement(looks, release))).toEqual([])
  expect(unfounded(statement(looks.slice(1), release))).toHaveLength(1)
  expect(unfounded(page.replace(/^\| agenda \|.*\n/m, ''))).toContainEqual(expect.stringContaining('agenda was not looked at'))
  expect(unfounded(statement([{ ...looks[0], faults: ['axe'] } as (typeof looks)[0], ...looks.slice(1)], release).replace('conforms partly', 'conforms'))).toEqual(['it claims another conformance than it found'])
})

it('refuses a walk with gaps, and keeps what was written by hand', () => {
  expect(gaps(looks)).toEqual([])
  expect(gaps(looks.slice(1))).toEqual([`${SCREENS[0]?.name} at 320 px`])
  expect(gaps(looks.map((look) => ({ ...look, theme: 'light' })))).toContain('dark at 320 px')
  expect(byHand(statement(looks, { version: '1', day: '2026-11-29', hand: 'Videos.' }))).toBe('Videos.')
})
