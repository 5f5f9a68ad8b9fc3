import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EventView, TimetableAdvice, TimetableView } from '../api/types'
import { Panel } from '../design/Panel'
import { useTimes } from '../time/useTimes'
import { type HowToStart, useStart } from './useStart'

const SHOWN = 5

/** The same run with this change; a single slot cannot be tried alone. */
function tried({ kind, amount }: TimetableAdvice, { seed, thorough, leastMeetings, mostMeetings }: TimetableView): HowToStart | undefined {
  const same = {
    seed,
    ...(thorough ? { thorough } : {}),
    ...(leastMeetings === null ? {} : { leastMeetings }),
    ...(mostMeetings === null ? {} : { mostMeetings }),
  }
  if (kind === 'TABLES_ALL_DAY') return { ...same, moreTables: amount }
  if (kind === 'MORE_SLOTS') return { ...same, moreSlots: amount }
  return kind === 'HIGHER_CAPS' && mostMeetings !== null ? { ...same, mostMeetings: mostMeetings + amount } : undefined
}

/** What the organiser could change so that more requests find a place, what helps most first. */
export function Advice({ event, run }: { event: EventView; run: TimetableView }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const start = useStart(event.id)
  if (run.advice.length === 0) return null
  const slot = (id: string | null) => event.slots.find((one) => one.id === id)
  const words = ({ kind, slotId, amount, placed }: TimetableAdvice) => {
    const where = slot(slotId)
    const change = t(`timetable.advice.${kind}`, { count: amount, time: where ? times.time(where.startsAt) : '' })
    return t('timetable.advice.line', { change, places: t('timetable.advice.places', { count: placed }) })
  }
  return (
    <Panel component="section" p="lg">
      <Group gap="xs" mb="sm">
        <IconBulb size={22} aria-hidden />
        <Title order={3}>{t('timetable.advice.title')}</Title>
      </Group>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {run.advice.slice(0, SHOWN).map((advice) => {
          const how = tried(advice, run)
          return (
            <Group key={`${advice.kind} ${advice.slotId} ${advice.amount}`} component="li" justify="space-between" gap="sm" mih={36}>
              <Text className="numeric">{words(advice)}</Text>
              {how && run.state === 'DONE' && (
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={start.isPending}
                  aria-label={`${t('timetable.advice.try')}: ${words(advice)}`}
                  onClick={() => start.mutate(how)}
                >
                  {t('timetable.advice.try')}
                </Button>
              )}
            </Group>
          )
        })}
      </Stack>
    </Panel>
  )
}
