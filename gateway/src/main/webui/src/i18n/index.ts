import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type en from './en/texts.json'

interface About {
  /** As its speakers call it. */
  name: string
  /** Whose dates and numbers: British for English, day before month and a 24-hour clock, as on every sign in the hall. Else the tag's own. */
  locale?: string
}

export type Texts = typeof en

/** A language is its folder and nothing else: `language.json` says what it is called, `texts.json` is read when somebody speaks it. */
const ABOUT = import.meta.glob<About>('./*/language.json', { eager: true, import: 'default' })
/** Divided by dev/texts.mjs. */
const TEXTS: Record<string, Record<string, () => Promise<Partial<Texts>>>> = {
  first: import.meta.glob<Partial<Texts>>('./*/texts.json', { query: '?part=first', import: 'default' }),
  table: import.meta.glob<Partial<Texts>>('./*/texts.json', { query: '?part=table', import: 'default' }),
  desk: import.meta.glob<Partial<Texts>>('./*/texts.json', { query: '?part=desk', import: 'default' }),
}

/** What the screens that were opened so far speak of. */
const spoken = new Set(['first'])

const tagOf = (path: string) => path.split('/')[1] ?? ''

/** What each language calls itself, by tag. */
export const LANGUAGES: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(ABOUT).map(([path, { name }]) => [tagOf(path), name]))

const FALLBACK = 'en'
const STORED = 'cordee.language'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: Texts }
  }
}

export const isLanguage = (tag: string | null | undefined): tag is string => !!tag && Object.hasOwn(LANGUAGES, tag)

/** For dates and numbers. */
export const localeOf = (language: string): string => ABOUT[`./${language}/language.json`]?.locale ?? language

function stored(): string | null {
  try {
    return localStorage.getItem(STORED)
  } catch {
    return null
  }
}

function preferred(): string {
  return [stored(), ...navigator.languages.map((tag) => tag.slice(0, 2))].find(isLanguage) ?? FALLBACK
}

async function addTexts(language: string, part: string): Promise<void> {
  const read = TEXTS[part]?.[`./${language}/texts.json`]
  if (!read) throw new Error(`i18n/${language} has no texts`)
  i18next.addResourceBundle(language, 'translation', await read(), true)
}

const addSpoken = (language: string) => Promise.all([...spoken].map((part) => addTexts(language, part)))

export async function speak(language: string): Promise<void> {
  await addSpoken(language)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

async function speakOf(...parts: string[]): Promise<void> {
  for (const part of parts) spoken.add(part)
  await Promise.all(parts.map((part) => addTexts(i18next.language, part)))
}

/** Before a screen is shown that brings its own texts along, by the paths that they have from here. */
export function speakAlso(part: string, texts: Record<string, () => Promise<Partial<Texts>>>): Promise<void> {
  TEXTS[part] = texts
  return speakOf(part)
}

/** Before a screen of a café's guests is shown. */
export const speakOfTable = () => speakOf('table')

/** Before a screen of the desk is shown. */
export const speakOfDesk = () => speakOf('table', 'desk')

/** Whether somebody has said on this device in which language they want to read. */
export const isLanguageChosen = () => isLanguage(stored())

export function rememberLanguage(language: string): void {
  try {
    localStorage.setItem(STORED, language)
  } catch {
    // The choice then lasts until the page is closed.
  }
}

export async function startI18n(language = preferred()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    // Every catalogue is complete (catalogue.test.ts), so nobody reads a second one.
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  })
  await speak(language)
}
