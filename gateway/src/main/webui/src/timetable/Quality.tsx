import { Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TimetableView } from '../api/types'
import { Panel } from '../design/Panel'
import classes from './Timetable.module.css'

/** Placed of requested, with a mark where no timetable can get beyond. Decoration of the words below it. */
export function Bar({ placed, requested, upperBound }: Pick<TimetableView, 'placed' | 'requested' | 'upperBound'>) {
  const percent = (n: number) => `${(100 * n) / Math.max(1, requested)}%`
  return (
    <svg className={classes.bar} aria-hidden="true">
      <rect className={classes.ground} width="100%" height="14" y="6" rx="7" />
      <rect className={classes.placed} width={percent(placed)} height="14" y="6" rx="7" />
      {upperBound < requested && <line className={classes.bound} x1={percent(upperBound)} x2={percent(upperBound)} y1="0" y2="26" />}
    </svg>
  )
}

function Reasons({ reasons }: Pick<TimetableView, 'reasons'>) {
  const { t } = useTranslation()
  if (reasons.length === 0) return null
  return (
    <div>
      <Title order={4} mb={4}>
        {t('timetable.why-not')}
      </Title>
      <Stack component="ul" gap={4} p={0} m={0} style={{ listStyle: 'none' }}>
        {reasons.map(({ reason, count }) => (
          <Group key={reason} component="li" gap="sm" wrap="nowrap" align="baseline">
            <Text fw={700} miw={32} ta="right" className="numeric">
              {count}
            </Text>
            <Text>{t(`timetable.reason.${reason}`)}</Text>
          </Group>
        ))}
      </Stack>
    </div>
  )
}

/** How good the timetable is, in words a non-mathematician can repeat to the fair's director. */
export function Quality({ timetable }: { timetable: TimetableView }) {
  const { t } = useTranslation()
  const { placed, requested, upperBound } = timetable
  const best = placed >= upperBound
  return (
    <Panel component="section" p="lg">
      <Stack gap="sm">
        <Title order={3}>{t('timetable.quality')}</Title>
        <div>
          <Text span className={classes.figure}>
            {placed}
          </Text>{' '}
          <Text span size="lg">
            {t('timetable.of-requests', { count: requested })}
          </Text>
        </div>
        <Bar placed={placed} requested={requested} upperBound={upperBound} />
        <Text fw={500}>{best ? t('timetable.is-best') : t('timetable.bound', { bound: upperBound, count: upperBound - placed })}</Text>
        <Reasons reasons={timetable.reasons} />
      </Stack>
    </Panel>
  )
}
