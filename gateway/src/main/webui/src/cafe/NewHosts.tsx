import { Select, SimpleGrid, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CafeGuestView, CafePlanView, CafeView } from '../api/types'
import classes from './Cafe.module.css'

type Table = CafeView['tables'][number]

/** Who hosts each table, as it would be: by table number, the guest or nobody. */
export function hostsToBe(tables: Table[], staying: CafeGuestView[], chosen: ReadonlyMap<number, string>): Map<number, string | null> {
  const here = new Set(staying.map(({ id }) => id))
  const guestOf = new Map(staying.map(({ id, participantId }) => [participantId, id]))
  return new Map(
    tables.map(({ number, hostId }) => {
      const named = chosen.get(number)
      return [number, named && here.has(named) ? named : ((hostId && guestOf.get(hostId)) ?? null)]
    }),
  )
}

interface NewHostsProps {
  cafe: CafeView
  plan: CafePlanView | undefined
  /** Tables that stay open, and guests who stay. */
  tables: Table[]
  staying: CafeGuestView[]
  chosen: ReadonlyMap<number, string>
  name: (participantId: string) => string
  onChange: (chosen: Map<number, string>) => void
}

/** Who stays at which table from the next round on; those who sit there now come first. */
export function NewHosts({ cafe, plan, tables, staying, chosen, name, onChange }: NewHostsProps) {
  const { t } = useTranslation()
  const hosts = hostsToBe(tables, staying, chosen)
  const hosting = new Set(hosts.values())
  const round = plan?.rounds.find(({ number }) => number === Math.max(1, cafe.round))
  const orphaned = tables.filter(({ number, hostId }) => hostId !== null && hosts.get(number) === null)
  const choose = (number: number, guestId: string | null) => {
    const next = new Map(chosen)
    if (guestId === null) next.delete(number)
    else next.set(number, guestId)
    onChange(next)
  }
  const options = (number: number) => {
    const sitting = new Set(round?.tables.find((table) => table.number === number)?.guestIds)
    const free = staying
      .filter(({ id }) => id === hosts.get(number) || !hosting.has(id))
      .map(({ id, participantId }) => ({ value: id, label: name(participantId) }))
      .toSorted((a, b) => a.label.localeCompare(b.label))
    return [
      { group: t('cafe.hosts.sits-here'), items: free.filter(({ value }) => sitting.has(value)) },
      { group: t('cafe.hosts.others'), items: free.filter(({ value }) => !sitting.has(value)) },
    ].filter(({ items }) => items.length > 0)
  }
  return (
    <details className={classes.hosts} open={orphaned.length > 0 || chosen.size > 0 || undefined}>
      <summary>{t('cafe.hosts.title')}</summary>
      <Stack gap="sm" mt="xs">
        <Text size="sm" c="dimmed">
          {t('cafe.hosts.hint')}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm">
          {tables.map(({ number, label, theme, hostId }) => (
            <Select
              key={number}
              label={t('cafe.hosts.of', { table: label })}
              description={hostId !== null && hosts.get(number) === null ? <Text span inherit fw={700} c="var(--mantine-color-text)">{t('cafe.hosts.left')}</Text> : theme || undefined}
              placeholder={t('cafe.hosts.nobody')}
              searchable
              clearable={chosen.has(number)}
              data={options(number)}
              value={hosts.get(number) ?? null}
              onChange={(guestId) => choose(number, guestId)}
              nothingFoundMessage={t('common.nothing-found')}
            />
          ))}
        </SimpleGrid>
      </Stack>
    </details>
  )
}
