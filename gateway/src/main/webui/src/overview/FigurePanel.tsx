import { Table, Text, Title } from '@mantine/core'
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

/** Numbers of one kind as a picture, and the table of it. */
export function FigurePanel({ title, all }: { title: string; all: Shown[] }) {
  const { t } = useTranslation()
  const id = useId()
  const isLimited = all.some(({ most }) => most !== null)
  return (
    <Panel component="section" labelledBy={id}>
      <Title order={3} size="h4" id={id} mb="xs">
        {title}
      </Title>
      {all.length === 0 ? (
        <Text c="dimmed">{t('overview.nothing')}</Text>
      ) : (
        <>
          <Picture label={t('overview.picture', { title, least: all[0]?.name ?? '', last: all.at(-1)?.name ?? '' })} all={all} />
          <details>
            <summary className={classes.summary}>{t('overview.table')}</summary>
            <WideTable label={title} minWidth={240}>
              <Table.Tbody>
                {all.map((one, n) => (
                  <Table.Tr key={n}>
                    <Table.Th scope="row">{one.name}</Table.Th>
                    <Table.Td className="numeric" ta="right">
                      {isLimited && one.most !== null ? t('overview.of', { count: one.count, most: one.most }) : one.count}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </WideTable>
          </details>
        </>
      )}
    </Panel>
  )
}
