import { useCountry } from '../people/useCountry'
import type { FacetCount } from '../api/types'

/** Region and country in words; a region whose name is not at hand is left out. */
export function usePlace(regions: FacetCount[] | undefined): (place: { country: string; nuts: string }) => string {
  const country = useCountry()
  const names = new Map(regions?.map(({ value, label }) => [value, label]))
  return ({ country: code, nuts }) => [names.get(nuts), country(code)].filter(Boolean).join(', ')
}
