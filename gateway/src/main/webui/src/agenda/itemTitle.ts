import type { TFunction } from 'i18next'
import type { AgendaItemView } from '../api/types'
import type { Names } from '../people/usePeople'

export function itemTitle(t: TFunction, item: AgendaItemView, names: Names): string {
  switch (item.kind) {
    case 'MEETING':
      return names(item.withPersonId)
    case 'SESSION':
    case 'CAFE':
    case 'DUTY':
      return item.title ?? t(`agenda.kind.${item.kind}`)
    case 'BLOCKED':
      return t('agenda.kind.BLOCKED')
  }
}
