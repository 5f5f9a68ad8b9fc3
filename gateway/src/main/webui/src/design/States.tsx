import { Button, Skeleton, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { problemText } from '../api/problemText'
import { Panel } from './Panel'
import classes from './States.module.css'

export function Loading({ rows = 3, height = 96 }: { rows?: number; height?: number }) {
  const { t } = useTranslation()
  return (
    <Stack role="status" aria-label={t('common.loading')} gap="sm">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} radius="lg" />
      ))}
    </Stack>
  )
}

function Cairn() {
  return (
    <svg width="72" height="60" viewBox="0 0 72 60" className={classes.cairn} aria-hidden="true">
      <ellipse cx="36" cy="51" rx="30" ry="8" />
      <ellipse cx="35" cy="36" rx="21" ry="7.5" />
      <ellipse cx="38" cy="23" rx="14" ry="6" />
      <ellipse cx="36" cy="12" rx="8" ry="5" />
    </svg>
  )
}

interface EmptyProps {
  title: string
  children?: ReactNode
  action?: ReactNode
  /** 1 where nothing else is on the page. */
  order?: 1 | 2
}

/** Nothing there yet: says what would be, and what to do. */
export function Empty({ title, children, action, order = 2 }: EmptyProps) {
  return (
    <Panel p="xl" ta="center">
      <Stack align="center" gap="xs">
        <Cairn />
        <Title order={order} size="h3">
          {title}
        </Title>
        {children && (
          <Text c="dimmed" maw={460}>
            {children}
          </Text>
        )}
        {action}
      </Stack>
    </Panel>
  )
}

export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation()
  return (
    <Panel p="xl" ta="center" role="alert">
      <Stack align="center" gap="xs">
        <Title order={2} size="h3">
          {t('common.failed')}
        </Title>
        <Text c="dimmed">{problemText(t, error)}</Text>
        {retry && (
          <Button variant="default" onClick={retry}>
            {t('common.retry')}
          </Button>
        )}
      </Stack>
    </Panel>
  )
}

interface Query<T> {
  data: T | undefined
  error: unknown
  isPending: boolean
  refetch: () => unknown
}

/** Loading, failed or there: every list and page goes through this. What was read before stays, whatever happens later. */
export function Loaded<T>({ query, loading, children }: { query: Query<T>; loading?: ReactNode; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data)
  if (query.isPending) return loading ?? <Loading />
  return <Failed error={query.error} retry={() => void query.refetch()} />
}
