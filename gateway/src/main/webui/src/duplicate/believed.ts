import type { MergeField, MergePreview } from '../api/types'

/** What has to be decided where both entries say it: of several there is one only. Country and region go together. */
export const CHOICES: Partial<Record<string, MergeField>> = { name: 'NAME', kind: 'KIND', country: 'PLACE', description: 'DESCRIPTION', website: 'WEBSITE' }

/** What an entry says after a merge, when in some of it the other is believed. */
export function believed({ field, withdrawn, merged }: MergePreview['fields'][number], taken: MergeField[]): string {
  const choice = field === 'nuts' ? 'PLACE' : CHOICES[field]
  return choice && taken.includes(choice) ? withdrawn : merged
}
