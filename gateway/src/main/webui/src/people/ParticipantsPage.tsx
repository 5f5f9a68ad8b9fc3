import { Badge, Group, Pagination, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventView, ParticipantView, PersonCard } from '../api/types'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useThisEvent } from '../event/eventContext'
import { useTimes } from '../time/useTimes'
import { useRepairs } from '../repair/repairQueries'
import { useParticipants } from './peopleQueries'
import { nameOf } from './usePeople'
import { useCards } from './useCards'
import { WideTable } from '../design/WideTable'

const AT_ONCE = 50

const matches = (card: PersonCard | undefined, text: string) =>
  !text || (!!card && `${nameOf(card)} ${card.organisationName ?? ''}`.toLowerCase().includes(text.toLowerCase()))

const byName = (cards: Map<string, PersonCard>, language: string) => {
  const name = ({ personId }: ParticipantView) => {
    const card = cards.get(personId)
    return card ? nameOf(card) : ''
  }
  return (one: ParticipantView, other: ParticipantView) => name(one).localeCompare(name(other), language)
}

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
                <Table.Td fw={600}>{card ? nameOf(card) : t('people.participant')}</Table.Td>
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

function Participants({ event, all }: { event: EventView; all: ParticipantView[] }) {
  const { t, i18n } = useTranslation()
  const [text, setText] = useState('')
  const [page, setPage] = useState(1)
  const cards = useCards(all.map(({ personId }) => personId))
  const found = all.filter(({ personId }) => matches(cards.get(personId), text.trim())).sort(byName(cards, i18n.language))
  const pages = Math.ceil(found.length / AT_ONCE)
  const search = (value: string) => {
    setText(value)
    setPage(1)
  }
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
          onChange={(change) => search(change.currentTarget.value)}
        />
        <Text c="dimmed" role="status" className="numeric">
          {t('people.found', { count: found.length })}
        </Text>
      </Group>
      {found.length === 0 ? (
        <Empty title={t('common.nothing-found')}>{t('common.other-words')}</Empty>
      ) : (
        <Rows event={event} shown={found.slice((page - 1) * AT_ONCE, page * AT_ONCE)} cards={cards} />
      )}
      {pages > 1 && (
        <Pagination
          total={pages}
          value={page}
          onChange={setPage}
          getControlProps={(control) => ({ 'aria-label': t(`common.page-${control}`) })}
          getItemProps={(number) => ({ 'aria-label': t('common.page', { number }) })}
        />
      )}
    </Stack>
  )
}

export function ParticipantsPage() {
  const { t } = useTranslation()
  const event = useThisEvent()
  const participants = useParticipants(event.id)
  useTitle(t('people.participants'), event.title)
  return (
    <Stack>
      <Title order={2}>{t('people.participants')}</Title>
      <Loaded query={participants}>
        {(all) =>
          all.length > 0 ? (
            <Participants event={event} all={all} />
          ) : (
            <Empty title={t('people.no-participants')}>{t('people.no-participants-hint')}</Empty>
          )
        }
      </Loaded>
    </Stack>
  )
}
