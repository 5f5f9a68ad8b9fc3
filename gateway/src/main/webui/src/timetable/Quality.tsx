import { Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TimetableView } from '../api/types'
import { Panel } from '../design/Panel'
import classes from './Timetable.module.css'

/** So many of all, with a mark where no timetable can get beyond. Decoration of the words below it. */
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

function Figure({ value, label }: { value: number; label: string }) {
  return (
    <div>
      <Text span className={classes.figure}>
        {value}
      </Text>{' '}
      <Text span size="lg">
        {label}
      </Text>
    </div>
  )
}

function Placed({ timetable }: { timetable: TimetableView }) {
  const { t, i18n } = useTranslation()
  const { placed, requested, upperBound, quality, leastMeetings } = timetable
  const percent = (share: number) =>
    new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 }).format(Math.floor(1000 * share) / 1000)
  return (
    <Stack gap="xs">
      <Figure value={placed} label={t('timetable.of-requests', { count: requested })} />
      <Bar placed={placed} requested={requested} upperBound={upperBound} />
      <Text fw={500}>
        {placed >= upperBound ? t('timetable.is-best') : t('timetable.bound', { bound: upperBound, count: upperBound - placed })}
      </Text>
      {quality && quality.weight !== placed && (
        <Text>
          {quality.weight >= quality.weightBound
            ? t('timetable.is-best-weight')
            : t('timetable.weight', { percent: percent(quality.weight / quality.weightBound) })}
        </Text>
      )}
      {quality && leastMeetings !== null && <Floor quality={quality} least={leastMeetings} />}
    </Stack>
  )
}

function Floor({ quality, least }: { quality: NonNullable<TimetableView['quality']>; least: number }) {
  const { t } = useTranslation()
  const { shortfall, leastShortfall } = quality
  if (shortfall === 0) return <Text>{t('timetable.floor-kept', { count: least })}</Text>
  return (
    <Text>
      {t('timetable.floor-missing', { count: shortfall, least })} {shortfall === leastShortfall && t('timetable.floor-best')}
    </Text>
  )
}

function Gaps({ people, peopleWithAvoidableBreaks, breaks, leastBreaks }: NonNullable<TimetableView['quality']>) {
  const { t } = useTranslation()
  const without = people - peopleWithAvoidableBreaks
  return (
    <Stack gap="xs">
      <Figure value={without} label={t('timetable.without-gaps', { count: people })} />
      <Bar placed={without} requested={people} upperBound={people} />
      <Text fw={500}>
        {peopleWithAvoidableBreaks === 0 ? t('timetable.gaps-none') : t('timetable.gaps', { count: breaks, least: leastBreaks })}
      </Text>
      {breaks > 0 && breaks === leastBreaks && <Text>{t('timetable.gaps-best')}</Text>}
    </Stack>
  )
}

function Proof({ timetable }: { timetable: TimetableView }) {
  const { t } = useTranslation()
  return (
    <Group gap="sm">
      <Button
        component="a"
        href={`/api/matchmaking/events/${timetable.eventId}/timetables/${timetable.id}/proof/export`}
        variant="light"
        size="compact-md"
        leftSection={<IconDownload size={18} aria-hidden />}
      >
        {t('timetable.proof')}
      </Button>
      <Text size="sm" c="dimmed">
        {t('timetable.proof-hint')}
      </Text>
    </Group>
  )
}

/** How good the timetable is, in words a non-mathematician can repeat to the fair's director. */
export function Quality({ timetable }: { timetable: TimetableView }) {
  const { t } = useTranslation()
  const { quality } = timetable
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Title order={3}>{t('timetable.quality')}</Title>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
          <Placed timetable={timetable} />
          {quality && quality.people > 0 && <Gaps {...quality} />}
        </SimpleGrid>
        {quality && <Proof timetable={timetable} />}
        <Reasons reasons={timetable.reasons} />
      </Stack>
    </Panel>
  )
}
