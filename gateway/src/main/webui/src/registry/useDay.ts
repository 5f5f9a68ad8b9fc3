import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../i18n'

/** A day in words; a signature has no venue whose time would count. */
export function useDay(): (iso: string) => string {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(localeOf(i18n.language), { day: 'numeric', month: 'long', year: 'numeric' })
    return (iso) => format.format(new Date(iso))
  }, [i18n.language])
}
