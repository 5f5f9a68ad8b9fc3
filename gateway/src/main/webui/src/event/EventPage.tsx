import { Grid, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { NextUp } from '../agenda/NextUp'
import { CafeCards } from '../cafe/CafeCards'
import { later } from '../design/later'
import { LongText } from '../design/LongText'
import { Panel } from '../design/Panel'
import { useTitle } from '../design/useTitle'
import { useTimes } from '../time/useTimes'
import { useThisEvent } from './eventContext'
import { Programme } from './Programme'
import { Registration } from './Registration'

/** Few are asked: read where somebody is. */
const Entered = later(async () => {
  const part = await import('./Entered')
  await part.words()
  return part.Entered
})

export function EventPage() {
  const { t } = useTranslation()
  const event = useThisEvent()
  const times = useTimes(event.zone)
  useTitle(event.title)
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 4 }} order={{ base: 1, md: 2 }}>
        <Stack>
          {event.myParticipantId && <NextUp event={event} />}
          {event.acceptanceAwaited && (
            <div style={{ minHeight: '9rem' }}>
              <Entered event={event} />
            </div>
          )}
          <Registration event={event} />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 8 }} order={{ base: 2, md: 1 }}>
        <Stack gap="xl">
          {event.description && (
            <Panel component="section">
              <Title order={2} mb="xs">
                {t('event.about')}
              </Title>
              <LongText>{event.description}</LongText>
            </Panel>
          )}
          {event.myParticipantId && <CafeCards event={event} base={`/events/${event.id}/cafes`} />}
          <Stack gap="xs">
            <Programme event={event} />
            <Text size="sm" c="dimmed">
              {t('event.zone-note', { zone: times.zoneName(event.startsAt) })}
            </Text>
          </Stack>
        </Stack>
      </Grid.Col>
    </Grid>
  )
}
