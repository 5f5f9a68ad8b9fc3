import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Tree { [key: string]: Tree | string }

const leaves = (tree: Tree, path = ''): [string, string][] => Object.entries(tree).flatMap(([key, value]): [string, string][] => (typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`)))

/** The last column of a language's table in docs/screen-words.md: what is not said, as a pattern, and the keys where it is meant. */
function forbidden(page: string, language: string): { pattern: RegExp; except: string[] }[] {
  const section = page.split(/^## /m).find((one) => one.startsWith(`${language}\n`)) ?? ''
  return [...section.matchAll(/^\|(?:[^|]*)\|(?:[^|]*)\|\s*`([^`]+)`\s*\|\s*([^|]*)\|$/gm)].map(([, pattern, except]) => ({ pattern: new RegExp((pattern ?? '').replaceAll('\\|', '|'), 'u'), except: (except ?? '').split(',').map((one) => one.trim()).filter(Boolean) }))
}

const said = (texts: Tree, rules: ReturnType<typeof forbidden>) => leaves(texts).filter(([key, text]) => rules.some(({ pattern, except }) => pattern.test(text) && !except.some((one) => key.startsWith(one)))).map(([key]) => key)

const page = readFileSync('../../../../docs/screen-words.md', 'utf8')

describe.each(['en', 'de', 'fr', 'it', 'sl'])('the words of %s', (language) => {
  const rules = forbidden(page, language)

  it('are those of the glossary', () => {
    expect(rules.length).toBeGreaterThan(0)
    expect(said(JSON.parse(readFileSync(`src/i18n/${language}/texts.json`, 'utf8')) as Tree, rules)).toEqual([])
  })
})

it('notices a word that is not said', () => {
  expect(said({ event: { join: 'Ein Slot' }, session: { login: 'Anmelden' } }, forbidden(page, 'de'))).toEqual(['event.join'])
})
