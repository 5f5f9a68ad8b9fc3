import { Stack, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryItem } from '../api/types'
import { Loaded } from '../design/States'
import { More } from '../design/More'
import { useCards } from '../people/useCards'
import { nameOf } from '../people/usePeople'
import { useClustersById } from '../registry/registryQueries'
import { useDay } from '../registry/useDay'
import { ROLES } from './roles'
import { useHistory } from './membershipQueries'

function Item({ item, by, about }: { item: HistoryItem; by: string; about: string | undefined }) {
  const { t } = useTranslation()
  const day = useDay()
  const said = (value: string) => {
    const role = ROLES.find((one) => one === value)
    return role ? t(`registry.role.${role}`) : value || '–'
  }
  return (
    <li>
      <Text span fw={600}>
        {[day(item.changedAt), t(`registry.history-kind.${item.kind}`), about, by].filter(Boolean).join(' · ')}
      </Text>
      {item.changes.map(({ field, before, after }) => (
        <Text key={field} style={{ overflowWrap: 'anywhere' }}>
          {t(`registry.history-field.${field as 'name'}`, field)}: <del>{said(before)}</del> → <ins style={{ textDecoration: 'none' }}>{said(after)}</ins>
        </Text>
      ))}
    </li>
  )
}

/** Who changed what and when, the latest first. */
export function HistoryItems({ noun, id }: { noun: 'clusters' | 'organisations'; id: string }) {
  const history = useHistory(noun, id)
  const items = history.data
  const cards = useCards(useMemo(() => (items ?? []).flatMap(({ personId, aboutId }) => [personId, aboutId ?? personId]), [items]))
  /** Whose name the reader may not know has none here. */
  const names = (personId: string) => {
    const card = cards.get(personId)
    return card ? nameOf(card) : ''
  }
  const clusters = useClustersById(noun === 'organisations' ? [...new Set((items ?? []).flatMap(({ clusterId }) => clusterId ?? []))] : [])
  const clusterOf = new Map(clusters.map((one) => [one.id, one.name]))
  return (
    <Loaded query={history}>
      {(all) => (
        <>
          <Stack component="ol" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
            {all.map((item) => (
              <Item key={item.id} item={item} by={names(item.personId)} about={item.aboutId ? names(item.aboutId) : clusterOf.get(item.clusterId ?? '')} />
            ))}
          </Stack>
          <More of={history} />
        </>
      )}
    </Loaded>
  )
}
