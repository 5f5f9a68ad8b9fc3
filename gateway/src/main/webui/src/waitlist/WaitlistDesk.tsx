import { Badge, NativeSelect, Stack, Table, Text, Title } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { lengthOf } from '../announcement/Reminders'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import type { EventView, Waiting } from '../api/types'
import { More } from '../design/More'
import { Panel } from '../design/Panel'
import { Loaded } from '../design/States'
import { WideTable } from '../design/WideTable'
import { localeOf } from '../i18n'
import { useCards } from '../people/useCards'
import { nameOf } from '../people/usePeople'
import { useTimes } from '../time/useTimes'

const HOURS = [1, 3, 6, 12, 24, 48, 72, 168]
const MINUTES = 60
const AT_FIRST = 60

function useLine(eventId: string) {
  return useInfiniteQuery({
    queryKey: ['waiting', eventId],
    queryFn: ({ pageParam }) => answerOf(api.GET('/api/events/{id}/waitlist', { params: { path: { id: eventId }, query: { cursor: pageParam, limit: AT_FIRST } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  })
}

/** How long one person has an offered place. Every choice counts at once. */
function Rules({ eventId }: { eventId: string }) {
  const { t, i18n } = useTranslation()
  const key = ['waitlist-rules', eventId]
  const path = { id: eventId }
  const rules = useQuery({ queryKey: key, queryFn: () => answerOf(api.GET('/api/events/{id}/waitlist/rules', { params: { path } })) })
  const change = useCommand({ run: (offerHours: number) => answerOf(api.PUT('/api/events/{id}/waitlist/rules', { params: { path }, body: { offerHours } })), refreshes: [key], said: t('waiting.saved') })
  return (
    <Loaded query={rules}>
      {({ offerHours }) => (
        <NativeSelect
          label={t('waiting.hours')}
          description={t('waiting.hours-hint')}
          maw={420}
          value={String(offerHours)}
          onChange={({ currentTarget }) => change.mutate(Number(currentTarget.value))}
          data={[...new Set([...HOURS, offerHours])].sort((a, b) => a - b).map((hours) => ({ value: String(hours), label: lengthOf(localeOf(i18n.language), hours * MINUTES) }))}
        />
      )}
    </Loaded>
  )
}

function Rows({ event, line }: { event: EventView; line: Waiting[] }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const cards = useCards(line.map(({ personId }) => personId))
  const at = (iso: string) => `${times.shortDay(iso)}, ${times.time(iso)}`
  return (
    <WideTable label={t('waiting.title')} minWidth={560}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('waiting.position')}</Table.Th>
          <Table.Th>{t('people.name')}</Table.Th>
          <Table.Th>{t('people.organisation')}</Table.Th>
          <Table.Th>{t('waiting.since')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {line.map((one) => {
          const card = cards.get(one.personId)
          return (
            <Table.Tr key={one.id}>
              <Table.Td className="numeric">{one.position ?? <Badge color="sign">{t('waiting.offered', { time: one.offeredUntil ? at(one.offeredUntil) : '' })}</Badge>}</Table.Td>
              <Table.Td fw={600}>{card ? nameOf(card) : t('people.participant')}</Table.Td>
              <Table.Td>{card?.organisationName}</Table.Td>
              <Table.Td className="numeric">{at(one.joinedAt)}</Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </WideTable>
  )
}

/** Who waits for a place, and how long an offered one is held for somebody. */
export function WaitlistDesk({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const line = useLine(event.id)
  return (
    <Panel component="section" labelledBy="waitlist" p="lg">
      <Stack>
        <Title order={3} id="waitlist">
          {t('waiting.title')}
        </Title>
        <Loaded query={line}>{(all) => (all.length > 0 ? <Rows event={event} line={all} /> : <Text c="dimmed">{t('waiting.nobody')}</Text>)}</Loaded>
        <More of={line} />
        <Rules eventId={event.id} />
      </Stack>
    </Panel>
  )
}
