import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import en from './en.json'

export const LANGUAGES = { en: 'English', de: 'Deutsch', fr: 'Français', it: 'Italiano', sl: 'Slovenščina' } as const

export type Language = keyof typeof LANGUAGES

const STORED = 'cordee.language'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
  }
}

const load = { de: () => import('./de.json'), fr: () => import('./fr.json'), it: () => import('./it.json'), sl: () => import('./sl.json') }

export const isLanguage = (tag: string | null | undefined): tag is Language => !!tag && tag in LANGUAGES

function stored(): string | null {
  try {
    return localStorage.getItem(STORED)
  } catch {
    return null
  }
}

function preferred(): Language {
  return [stored(), ...navigator.languages.map((tag) => tag.slice(0, 2))].find(isLanguage) ?? 'en'
}

export async function speak(language: Language): Promise<void> {
  if (language !== 'en' && !i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', (await load[language]()).default)
  }
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED, language)
  } catch {
    // The choice then lasts until the page is closed.
  }
}

export async function startI18n(language: Language = preferred()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
  })
  await speak(language)
}
