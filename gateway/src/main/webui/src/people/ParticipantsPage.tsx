import { Anchor, Badge, Button, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { EventView, ParticipantView, PersonCard } from '../api/types'
import { More } from '../design/More'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useThisEvent } from '../event/eventContext'
import { useTimes } from '../time/useTimes'
import { useRepairs } from '../repair/repairQueries'
import { WaitlistDesk } from '../waitlist/WaitlistDesk'
import { useParticipantSearch } from './peopleQueries'
import { nameOf } from './usePeople'
import { useCards } from './useCards'
import { WideTable } from '../design/WideTable'

const FORMATS = ['CSV', 'XLSX']

function Rows({ event, shown, cards }: { event: EventView; shown: ParticipantView[]; cards: Map<string, PersonCard> }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const repairs = useRepairs(event.id)
  const absent = new Set(repairs.data?.flatMap(({ state, incident }) => (state === 'APPLIED' && incident.kind === 'NO_SHOW' ? [incident.participantId] : [])))
  return (
    <WideTable label={t('people.participants')} minWidth={640}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('people.name')}</Table.Th>
            <Table.Th>{t('people.organisation')}</Table.Th>
            <Table.Th>{t('people.state')}</Table.Th>
            <Table.Th>{t('people.since')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((one) => {
            const card = cards.get(one.personId)
            return (
              <Table.Tr key={one.id}>
                <Table.Td fw={600}>
                  <Anchor component={Link} to={`/organise/${event.id}/participants/${one.id}`} inherit>
                    {card ? nameOf(card) : t('people.participant')}
                  </Anchor>
                </Table.Td>
                <Table.Td>{card?.organisationName}</Table.Td>
                <Table.Td>
                  {absent.has(one.id) && one.state === 'REGISTERED' ? (
                    <Badge color="sign">{t('people.reported-absent')}</Badge>
                  ) : (
                    <Badge color={one.state === 'REGISTERED' ? 'pine' : 'gray'}>{t(`people.states.${one.state}`)}</Badge>
                  )}
                </Table.Td>
                <Table.Td className="numeric">
                  {times.shortDay(one.registeredAt)}, {times.time(one.registeredAt)}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
    </WideTable>
  )
}

function Found({ event, found }: { event: EventView; found: ParticipantView[] }) {
  const { t } = useTranslation()
  const cards = useCards(found.map(({ personId }) => personId))
  if (found.length === 0) return <Empty title={t('common.nothing-found')}>{t('common.other-words')}</Empty>
  return <Rows event={event} shown={found} cards={cards} />
}

function Participants({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 250)
  const search = useParticipantSearch(event.id, asked)
  const count = search.data?.length ?? 0
  return (
    <Stack>
      <Group justify="space-between">
        <TextInput
          type="search"
          flex="1 1 16rem"
          maw={420}
          aria-label={t('people.search-participants')}
          placeholder={t('people.search-participants')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={text}
          onChange={(change) => setText(change.currentTarget.value)}
        />
        <Text c="dimmed" role="status" className="numeric">
          {search.data === undefined ? t('common.loading') : asked || !search.hasNextPage ? t(search.hasNextPage ? 'people.found-more' : 'people.found', { count }) : t('people.found', { count: event.taken })}
        </Text>
      </Group>
      <Loaded query={search}>{(found) => <Found event={event} found={found} />}</Loaded>
      <More of={search} />
    </Stack>
  )
}

export function ParticipantsPage() {
  const { t } = useTranslation()
  const event = useThisEvent()
  useTitle(t('people.participants'), event.title)
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2}>{t('people.participants')}</Title>
        <Group gap="xs">
        {event.taken > 0 &&
          FORMATS.map((format) => (
            <Button key={format} component="a" variant="default" href={`/api/registry/exports/events/${event.id}/people?format=${format}`} download>
              {t('adding.export', { format })}
            </Button>
          ))}
        {event.status !== 'CANCELLED' && (
          <Button component={Link} to={`/organise/${event.id}/participants/add`} leftSection={<IconUserPlus size={20} aria-hidden />}>
            {t('adding.title')}
          </Button>
        )}
        </Group>
      </Group>
      {event.taken > 0 ? <Participants event={event} /> : <Empty title={t('people.no-participants')}>{t('people.no-participants-hint')}</Empty>}
      {event.status !== 'DRAFT' && <WaitlistDesk event={event} />}
    </Stack>
  )
}
