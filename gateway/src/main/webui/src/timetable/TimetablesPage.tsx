import { Badge, Grid, Group, Progress, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { EventView, TimetableView } from '../api/types'
import { Panel } from '../design/Panel'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useThisEvent } from '../event/eventContext'
import { useTimes } from '../time/useTimes'
import { StartRun } from './StartRun'
import { settingsWords } from './settings'
import { standWords } from './standing'
import { STATE_COLOURS } from './states'
import { useTimetables } from './timetableQueries'
import { whatIfWords } from './whatIf'
import classes from './Timetable.module.css'

function Run({ event, run }: { event: EventView; run: TimetableView }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  return (
    <Panel component="li" className={classes.run}>
      <Group justify="space-between">
        <div className={classes.words}>
          <Title order={3} size="h4">
            <Link to={run.id} className={classes.link}>
              {times.shortDay(run.createdAt)}, {times.time(run.createdAt)}
            </Link>
          </Title>
          {run.whatIf && <Text size="sm">{whatIfWords(t, run.whatIf)}</Text>}
          <Text size="sm" c="dimmed" className="numeric">
            {settingsWords(t, run)}
          </Text>
        </div>
        <Stack gap={4} align="flex-end" ml="auto">
          <Badge color={STATE_COLOURS[run.state]}>{t(`timetable.state.${run.state}`)}</Badge>
          <Text fw={600} ta="right" className="numeric">
            {run.state === 'RUNNING' ? standWords(t, run) : t('timetable.placed-of', { placed: run.placed, requested: run.requested })}
          </Text>
          {run.quality && (
            <Text size="sm" c="dimmed" ta="right" className="numeric">
              {t('timetable.people-with-gaps', { count: run.quality.peopleWithAvoidableBreaks })}
            </Text>
          )}
        </Stack>
      </Group>
      {run.state === 'RUNNING' && <Progress mt="xs" value={100 * run.progress} aria-label={t('timetable.state.RUNNING')} />}
    </Panel>
  )
}

export function TimetablesPage() {
  const { t } = useTranslation()
  const event = useThisEvent()
  const runs = useTimetables(event.id)
  useTitle(t('timetable.tab'), event.title)
  return (
    <Stack>
      <Title order={2}>{t('timetable.tab')}</Title>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <StartRun eventId={event.id} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Loaded query={runs}>
            {(all) =>
              all.length === 0 ? (
                <Empty title={t('timetable.none')}>{t('timetable.none-hint')}</Empty>
              ) : (
                <Stack component="ul" gap="sm" p={0} m={0}>
                  {all
                    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
                    .map((run) => (
                      <Run key={run.id} event={event} run={run} />
                    ))}
                </Stack>
              )
            }
          </Loaded>
        </Grid.Col>
      </Grid>
    </Stack>
  )
}
