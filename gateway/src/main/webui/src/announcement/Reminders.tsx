import { NativeSelect, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import type { components } from '../api/schema'
import { Panel } from '../design/Panel'
import { Loaded } from '../design/States'
import { localeOf } from '../i18n'

type Reminder = components['schemas']['Reminder']

const HOUR = 60
const DAY = 24 * HOUR
const BEFORE = { EVENT: [3 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY], MEETING: [5, 10, 15, 30, HOUR], SESSION: [5, 10, 15, 30, HOUR], CAFE: [5, 10, 15, 30, HOUR] }
const NEVER = ''

/** As people say it: "10 minutes", "1 day". */
export function lengthOf(locale: string, minutes: number): string {
  const [value, unit] = minutes % DAY === 0 ? [minutes / DAY, 'day'] : minutes % HOUR === 0 ? [minutes / HOUR, 'hour'] : [minutes, 'minute']
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value)
}

interface RuleProps {
  one: Reminder
  onChange: (one: Reminder) => void
}

function Rule({ one: { subject, minutesBefore: chosen }, onChange }: RuleProps) {
  const { t, i18n } = useTranslation()
  const locale = localeOf(i18n.language)
  const minutesBefore = chosen ?? null
  // Another length may have been chosen through the API.
  const lengths = [...new Set([...BEFORE[subject], ...(minutesBefore === null ? [] : [minutesBefore])])].sort((a, b) => a - b)
  return (
    <NativeSelect
      label={t(`announcement.reminder.${subject}`)}
      value={minutesBefore === null ? NEVER : String(minutesBefore)}
      onChange={({ currentTarget: { value } }) => onChange({ subject, minutesBefore: value === NEVER ? null : Number(value) })}
      data={[{ value: NEVER, label: t('announcement.reminder.never') }, ...lengths.map((minutes) => ({ value: String(minutes), label: t('announcement.reminder.before', { time: lengthOf(locale, minutes) }) }))]}
    />
  )
}

/** How long before something begins people are told of it. Every choice counts at once. */
export function Reminders({ eventId }: { eventId: string }) {
  const { t } = useTranslation()
  const key = ['reminders', eventId]
  const path = { eventId }
  const rules = useQuery({ queryKey: key, queryFn: () => answerOf(api.GET('/api/notices/reminders/{eventId}', { params: { path } })) })
  const change = useCommand({ run: (one: Reminder) => answerOf(api.PUT('/api/notices/reminders/{eventId}', { params: { path }, body: { reminders: [one] } })), refreshes: [key], said: t('announcement.reminder.saved') })
  return (
    <Panel component="section" labelledBy="reminders" p="lg">
      <Stack gap="sm">
        <Title order={3} id="reminders">
          {t('announcement.reminder.title')}
        </Title>
        <Text c="dimmed">{t('announcement.reminder.hint')}</Text>
        <Loaded query={rules}>
          {({ reminders }) => (
            <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
              {reminders.map((one) => (
                <Rule key={one.subject} one={one} onChange={(changed) => change.mutate(changed)} />
              ))}
            </SimpleGrid>
          )}
        </Loaded>
      </Stack>
    </Panel>
  )
}
