import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** The name of an ISO 3166 country in the chosen language. */
export function useCountry(): (code: string | null | undefined) => string | null {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const names = new Intl.DisplayNames([i18n.language], { type: 'region' })
    return (code) => (code && /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : (code ?? null))
  }, [i18n.language])
}
