import { SAME_AS_ENGLISH } from './sameAsEnglish'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '.'

interface Catalogue {
  [key: string]: string | Catalogue
}

const FOLDERS = import.meta.glob<Catalogue>('./*/texts.json', { eager: true, import: 'default' })
const CATALOGUES = Object.fromEntries(Object.entries(FOLDERS).map(([path, texts]) => [path.split('/')[1] ?? '', texts]))
const en = CATALOGUES.en ?? {}
const PLURAL = /_(zero|one|two|few|many|other)$/

function flat(catalogue: Catalogue, prefix = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  )
}

const stems = (catalogue: Catalogue) => [...new Set(flat(catalogue).map(([key]) => key.replace(PLURAL, '')))].sort()
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort()

it('every folder is a language with a name, and every language has its texts', () => {
  expect(Object.keys(CATALOGUES).sort()).toEqual(Object.keys(LANGUAGES).sort())
  expect(Object.keys(CATALOGUES).length).toBeGreaterThanOrEqual(5)
  expect(Object.values(LANGUAGES).filter((name) => !name.trim())).toEqual([])
})

/** A word in the plural right behind a number, in English: it hangs on the number, which may be one. */
const HANGS = /\{\{(?!min|max)\w+\}\} (?:people|persons|projects|e-mails|reviews|meetings|orders|places|seats|clusters|ties|entries|slots|tables|sessions|rounds|lines|guests|requests|minutes|days|members)\b/
/** Of all seats and tables that there are: nobody opens a hall for one. */
const OF_A_HALL = ['event.taken-of', 'timetable.overall', 'cafe.seats-taken']
const hanging = (catalogue: Catalogue) => flat(catalogue).filter(([key, text]) => !PLURAL.test(key) && !OF_A_HALL.includes(key) && HANGS.test(text)).map(([key]) => key)

it('a word that hangs on a number has a form for each', () => {
  expect(hanging(en)).toEqual([])
})

it('notices one that has not', () => {
  expect(hanging({ study: { distribute: 'Give reviewers to {{number}} projects', line: 'Line {{number}}', found_other: '{{count}} projects' } })).toEqual(['study.distribute'])
})

/** Texts with words that read as in English, and are none that both languages share. */
function forgotten(language: string, catalogue: Catalogue): string[] {
  const english = new Map(flat(en))
  const shared = SAME_AS_ENGLISH[language] ?? []
  return flat(catalogue)
    .filter(([key, text]) => /\p{L}{2}/u.test(text.replaceAll(/\{\{.*?\}\}/g, '')) && [key, key.replace(PLURAL, '_other')].some((one) => english.get(one) === text) && !shared.includes(text))
    .map(([key]) => key)
}

it('notices a text that was left in English', () => {
  expect(forgotten('de', { common: { close: 'Close', table: 'Tisch' } })).toEqual(['common.close'])
})

describe.each(Object.entries(CATALOGUES))('the catalogue %s', (language, catalogue) => {
  it('says nothing in English', () => {
    expect(language === 'en' ? [] : forgotten(language, catalogue)).toEqual([])
  })

  it('has the same keys as English', () => {
    expect(stems(catalogue)).toEqual(stems(en))
  })

  it('has every plural form of its language', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const keys = new Set(flat(catalogue).map(([key]) => key))
    const plurals = [...new Set([...keys].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, '')))]
    expect(plurals.length).toBeGreaterThan(0)
    expect(plurals.flatMap((stem) => needed.map((form) => `${stem}_${form}`)).filter((key) => !keys.has(key))).toEqual([])
  })

  it('leaves nothing empty and fills the same placeholders', () => {
    const english = new Map(flat(en).map(([key, text]) => [key, text]))
    const odd = flat(catalogue).filter(([key, text]) => {
      const original = english.get(key) ?? english.get(key.replace(PLURAL, '_other')) ?? ''
      const singular = /_(one|two)$/.test(key)
      return text.trim() === '' || (!singular && placeholders(text).join() !== placeholders(original).join())
    })
    expect(odd).toEqual([])
  })
})
