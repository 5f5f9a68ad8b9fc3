import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventView } from '../api/types'
import { Confirm } from '../design/Confirm'
import { Panel } from '../design/Panel'
import { useTimes } from '../time/useTimes'
import classes from './Announcement.module.css'
import { useCallOff, useFigures, type Announcement } from './announcementQueries'

const COLOURS = { SCHEDULED: 'sign', SENT: 'pine', CALLED_OFF: 'gray' } as const
const FIGURES = ['sent', 'waiting', 'refused', 'unknown', 'inboxOnly'] as const

/** What has become of it; nothing about who has opened it. */
function Figures({ id }: { id: string }) {
  const { t } = useTranslation()
  const figures = useFigures(id).data
  if (!figures) return null
  return (
    <Text size="sm" c="dimmed" className="numeric">
      {FIGURES.filter((name) => figures[name] > 0)
        .map((name) => t(`announcement.figures.${name}`, { count: figures[name] }))
        .join(' · ')}
    </Text>
  )
}

/** One that was announced, or will be. */
export function Announced({ event, one }: { event: EventView; one: Announcement }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const [asks, setAsks] = useState(false)
  const callOff = useCallOff(event.id)
  return (
    <Panel component="li" className={classes.one}>
      <Stack gap="xs">
        <Group gap="sm">
          <Title order={3} size="h4" className={classes.said}>
            {one.subject}
          </Title>
          <Badge color={COLOURS[one.state]}>{t(`announcement.state.${one.state}`)}</Badge>
        </Group>
        <p className={classes.text}>{one.text}</p>
        <Text size="sm" className="numeric">
          {times.day(one.sendAt)}, {times.time(one.sendAt)}
          {one.receivers !== null && ` · ${t('announcement.people', { count: one.receivers })}`}
        </Text>
        {one.state === 'SENT' && <Figures id={one.id} />}
        {one.state === 'SCHEDULED' && (
          <Group>
            <Button variant="default" loading={callOff.isPending} onClick={() => setAsks(true)}>
              {t('announcement.call-off')}
            </Button>
          </Group>
        )}
      </Stack>
      <Confirm
        opened={asks}
        title={t('announcement.call-off-title')}
        yes={t('announcement.call-off')}
        onYes={() => {
          setAsks(false)
          callOff.mutate(one.id)
        }}
        onClose={() => setAsks(false)}
      >
        {t('announcement.call-off-text', { subject: one.subject })}
      </Confirm>
    </Panel>
  )
}
