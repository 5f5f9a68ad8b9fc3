import { Group, Table, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '../design/Panel'
import { WideTable } from '../design/WideTable'
import classes from './Columns.module.css'

export interface Shown {
  name: string
  count: number
  most: number | null
}

const HEIGHT = 100
const WIDE = 10
const GAP = 4

/** Counts as columns; where something limits them, the room that is left. */
function Picture({ label, all }: { label: string; all: Shown[] }) {
  const most = Math.max(1, ...all.map(({ count, most: limit }) => Math.max(count, limit ?? 0)))
  const tall = (count: number) => (HEIGHT * count) / most
  return (
    <svg className={classes.picture} role="img" aria-label={label} viewBox={`0 0 ${all.length * (WIDE + GAP)} ${HEIGHT}`} preserveAspectRatio="none">
      {all.map((one, n) => (
        <g key={n} transform={`translate(${n * (WIDE + GAP) + GAP / 2} 0)`}>
          <title>{`${one.name}: ${one.count}`}</title>
          {one.most !== null && <rect className={classes.room} y={HEIGHT - tall(one.most)} width={WIDE} height={tall(one.most)} />}
          <rect className={classes.bar} y={HEIGHT - tall(one.count)} width={WIDE} height={tall(one.count)} />
        </g>
      ))}
    </svg>
  )
}

/** What goes on over time: columns between the first and the last moment, and the table of it. */
function OverTime({ title, all }: { title: string; all: Shown[] }) {
  const { t } = useTranslation()
  const ends = [all[0]?.name ?? '', all.at(-1)?.name ?? ''] as const
  return (
    <>
      <Picture label={t('overview.picture', { title, least: ends[0], last: ends[1] })} all={all} />
      <Group justify="space-between" gap="xs" aria-hidden>
        {[...new Set(ends)].map((end) => (
          <Text key={end} size="sm" c="dimmed" className="numeric">
            {end}
          </Text>
        ))}
      </Group>
      <details>
        <summary className={classes.summary}>{t('overview.table')}</summary>
        <WideTable label={title} minWidth={240}>
          <Table.Tbody>
            {all.map((one, n) => (
              <Table.Tr key={n}>
                <Table.Th scope="row">{one.name}</Table.Th>
                <Table.Td className="numeric" ta="right">
                  <Count of={one} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </WideTable>
      </details>
    </>
  )
}

function Count({ of: { count, most } }: { of: Shown }) {
  const { t } = useTranslation()
  return <>{most === null ? count : t('overview.of', { count, most })}</>
}

/** What has names: picture and table are one. */
function ByName({ title, all }: { title: string; all: Shown[] }) {
  const greatest = Math.max(1, ...all.map(({ count, most }) => Math.max(count, most ?? 0)))
  return (
    <table className={classes.table} aria-label={title}>
      <tbody>
        {all.map((one, n) => (
          <tr key={n}>
            <th scope="row">{one.name}</th>
            <td className="numeric">
              <Count of={one} />
              <span aria-hidden className={classes.track} style={one.most === null ? undefined : { width: `${(100 * one.most) / greatest}%` }} data-limited={one.most !== null || undefined}>
                <span className={classes.fill} style={{ width: `${(100 * one.count) / (one.most ?? greatest)}%` }} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Numbers of one kind as a picture, and the table of it. */
export function FigurePanel({ title, all, overTime = false }: { title: string; all: Shown[]; overTime?: boolean }) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <Panel component="section" labelledBy={id}>
      <Title order={3} size="h4" id={id} mb="xs">
        {title}
      </Title>
      {all.length === 0 ? <Text c="dimmed">{t('overview.nothing')}</Text> : overTime ? <OverTime title={title} all={all} /> : <ByName title={title} all={all} />}
    </Panel>
  )
}
