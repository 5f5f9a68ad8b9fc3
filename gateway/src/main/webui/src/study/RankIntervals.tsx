import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RankingResult } from '../api/types'
import { WideTable } from '../design/WideTable'
import { localeOf } from '../i18n'
import classes from './RankIntervals.module.css'

const [WIDTH, ROW, LEFT, TOP] = [720, 46, 20, 34]
/** Of a rank that every draw has. */
const LARGEST = 13
const SHOWN = 0.005

interface RankIntervalsProps {
  result: RankingResult
  name: (code: string) => string
}

/** Between which ranks each instrument lies, as a picture: the larger a dot, the more draws have it there. The table says the same. */
export function RankIntervals({ result, name }: RankIntervalsProps) {
  const { t, i18n } = useTranslation()
  const percent = new Intl.NumberFormat(localeOf(i18n.language), { style: 'percent', maximumFractionDigits: 0 })
  const ranks = result.instruments.length
  const x = (rank: number) => LEFT + ((rank - 0.5) * (WIDTH - 2 * LEFT)) / ranks
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${TOP + ranks * ROW}`} className={classes.picture} aria-hidden="true">
        {result.instruments.map((_, at) => (
          <g key={at}>
            <text x={x(at + 1)} y={16} className={classes.rank}>
              {at + 1}
            </text>
            <line x1={x(at + 1)} x2={x(at + 1)} y1={24} y2={TOP + ranks * ROW} className={classes.grid} />
          </g>
        ))}
        {result.instruments.map((one, at) => {
          const y = TOP + at * ROW + 31
          return (
            <g key={one.code}>
              <text x={LEFT} y={y - 16} className={classes.name}>
                {name(one.code)}
              </text>
              <line x1={x(one.best)} x2={x(one.worst)} y1={y} y2={y} className={classes.interval} />
              {one.ranks.map((share, rank) => share > SHOWN && <circle key={rank} cx={x(rank + 1)} cy={y} r={Math.max(2.5, LARGEST * Math.sqrt(share))} className={classes.dot} />)}
            </g>
          )
        })}
      </svg>
      <WideTable label={t('study.intervals')} minWidth={420}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('study.instrument-label')}</Table.Th>
            <Table.Th>{t('study.rank-interval')}</Table.Th>
            {result.instruments.map((_, at) => (
              <Table.Th key={at}>{at + 1}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {result.instruments.map((one) => (
            <Table.Tr key={one.code}>
              <Table.Th scope="row">{name(one.code)}</Table.Th>
              <Table.Td className="numeric">{one.best === one.worst ? one.best : `${one.best}–${one.worst}`}</Table.Td>
              {one.ranks.map((share, at) => (
                <Table.Td key={at} className="numeric">
                  {share > SHOWN ? percent.format(share) : '–'}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
      <Text size="sm" c="dimmed">
        {t('study.intervals-hint', { draws: result.draws })}
      </Text>
    </>
  )
}
