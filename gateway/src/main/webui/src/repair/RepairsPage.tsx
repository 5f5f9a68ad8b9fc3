import { Badge, Grid, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { EventView, RepairView } from '../api/types'
import { Panel } from '../design/Panel'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useThisEvent } from '../event/eventContext'
import { useParticipantNames } from '../people/useParticipantNames'
import { useTimes } from '../time/useTimes'
import { incidentWords } from './incident'
import { ReportIncident } from './ReportIncident'
import classes from './Repair.module.css'
import { useRepairs } from './repairQueries'

function Row({ event, repair }: { event: EventView; repair: RepairView }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const names = useParticipantNames(event.id)
  return (
    <Panel component="li" className={classes.row}>
      <Title order={3} size="h4">
        <Link to={repair.id} className={classes.link}>
          {incidentWords(t, event, times, names, repair)}
        </Link>
      </Title>
      <Group gap="sm" mt={6}>
        <Badge color={repair.state === 'APPLIED' ? 'pine' : 'sign'}>{t(`repair.state.${repair.state}`)}</Badge>
        <Text size="sm">{t('repair.moving', { count: repair.moving })}</Text>
        <Text size="sm" c="dimmed" className="numeric">
          {times.shortDay(repair.createdAt)}, {times.time(repair.createdAt)}
        </Text>
      </Group>
    </Panel>
  )
}

export function RepairsPage() {
  const { t } = useTranslation()
  const event = useThisEvent()
  const repairs = useRepairs(event.id)
  useTitle(t('repair.tab'), event.title)
  return (
    <Stack>
      <Title order={2}>{t('repair.title')}</Title>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 6 }}>
          <ReportIncident event={event} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Loaded query={repairs}>
            {(all) =>
              all.length === 0 ? (
                <Empty title={t('repair.none')}>{t('repair.none-hint')}</Empty>
              ) : (
                <Stack component="ul" gap="sm" p={0} m={0}>
                  {all.map((repair) => (
                    <Row key={repair.id} event={event} repair={repair} />
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
