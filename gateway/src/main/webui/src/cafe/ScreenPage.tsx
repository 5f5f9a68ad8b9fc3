import { Anchor, Button, Group, Stack } from '@mantine/core'
import { IconArrowLeft, IconMaximize } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useThisEvent } from '../event/eventContext'
import classes from './Clock.module.css'
import { useCafeChanges, useClock } from './cafeQueries'
import { ClockButtons } from './ClockDesk'
import { ClockWords, Countdown, questionNow, TimeBar } from './ClockStrip'

/** The clock for the wall of the room: to be read from the last table. */
export function ScreenPage() {
  const { t } = useTranslation()
  const event = useThisEvent()
  const { cafeId = '' } = useParams()
  const clock = useClock(event.id, cafeId)
  const screen = useRef<HTMLElement>(null)
  useCafeChanges(event.id, cafeId)
  useTitle(t('cafe.big-screen'), event.title)
  return (
    <Loaded query={clock}>
      {(now) => (
        <Stack>
          <Group justify="space-between">
            <Anchor component={Link} to=".." relative="path" inline>
              <Group gap={6} component="span">
                <IconArrowLeft size={18} aria-hidden /> {t('common.back')}
              </Group>
            </Anchor>
            <Group>
              <ClockButtons eventId={event.id} cafeId={cafeId} clock={now} />
              <Button variant="default" leftSection={<IconMaximize size={20} aria-hidden />} onClick={() => void screen.current?.requestFullscreen()}>
                {t('cafe.fill-screen')}
              </Button>
            </Group>
          </Group>
          <section ref={screen} className={classes.screen} data-state={now.state} aria-label={t('cafe.big-screen')}>
            <div className={classes.state}>
              <ClockWords clock={now} />
            </div>
            <Countdown clock={now} />
            <TimeBar clock={now} />
            <div className={classes.question}>{questionNow(now)}</div>
          </section>
        </Stack>
      )}
    </Loaded>
  )
}
