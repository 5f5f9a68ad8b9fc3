import { Group, Pagination, Select, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventView, RequestState, RequestView } from '../api/types'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useThisEvent } from '../event/eventContext'
import { hasWords } from '../people/plain'
import { useParticipantNames, type ParticipantNames } from '../people/useParticipantNames'
import { useTimes } from '../time/useTimes'
import { useRequests } from './meetingQueries'
import { StateBadge } from './StateBadge'
import { WideTable } from '../design/WideTable'

const STATES: RequestState[] = ['PENDING', 'ACCEPTED', 'DECLINED', 'CANCELLED', 'EXPIRED']
const AT_ONCE = 50

function Person({ id, names }: { id: string; names: ParticipantNames }) {
  return (
    <>
      <Text fw={600}>{names.name(id)}</Text>
      <Text size="sm" c="dimmed">
        {names.organisation(id)}
      </Text>
    </>
  )
}

function Placed({ request, zone }: { request: RequestView; zone: string }) {
  const { t } = useTranslation()
  const times = useTimes(zone)
  const { meeting } = request
  if (meeting?.state === 'CONFIRMED') {
    return (
      <span className="numeric">
        {times.shortDay(meeting.startsAt)}, {times.time(meeting.startsAt)} · {t('common.table')} {meeting.tableLabel}
      </span>
    )
  }
  if (request.unplacedReason) return t(`timetable.reason.${request.unplacedReason}`)
  return request.state === 'ACCEPTED' ? t('meeting.awaits-timetable') : '–'
}

function Rows({ event, shown, names }: { event: EventView; shown: RequestView[]; names: ParticipantNames }) {
  const { t } = useTranslation()
  return (
    <WideTable label={t('meeting.title')} minWidth={760}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('meeting.host')}</Table.Th>
            <Table.Th>{t('meeting.guest')}</Table.Th>
            <Table.Th>{t('meeting.priority')}</Table.Th>
            <Table.Th>{t('people.state')}</Table.Th>
            <Table.Th>{t('meeting.placed')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((request) => (
            <Table.Tr key={request.id}>
              <Table.Td>
                <Person id={request.hostId} names={names} />
              </Table.Td>
              <Table.Td>
                <Person id={request.guestId} names={names} />
              </Table.Td>
              <Table.Td>{t(`meeting.priorities.${request.priority}`)}</Table.Td>
              <Table.Td>
                <StateBadge state={request.state} />
              </Table.Td>
              <Table.Td>
                <Placed request={request} zone={event.zone} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
    </WideTable>
  )
}

function AllRequests({ event, all }: { event: EventView; all: RequestView[] }) {
  const { t } = useTranslation()
  const names = useParticipantNames(event.id)
  const [state, setState] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [page, setPage] = useState(1)
  const words = (id: string) => `${names.name(id)} ${names.organisation(id) ?? ''}`
  const mentions = ({ hostId, guestId }: RequestView) => hasWords(`${words(hostId)} ${words(guestId)}`, text)
  const found = all.filter((request) => (!state || request.state === state) && mentions(request))
  const count = (of: RequestState) => all.filter((request) => request.state === of).length
  return (
    <Stack>
      <Group align="flex-end">
        <Select
          label={t('people.state')}
          placeholder={t('meeting.all-states')}
          clearable
          value={state}
          onChange={(value) => {
            setState(value)
            setPage(1)
          }}
          data={STATES.map((value) => ({ value, label: `${t(`meeting.state.${value}`)} (${count(value)})` }))}
        />
        <TextInput
          type="search"
          label={t('people.search-participants')}
          flex="1 1 14rem"
          maw={380}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={text}
          onChange={(change) => {
            setText(change.currentTarget.value)
            setPage(1)
          }}
        />
        <Text c="dimmed" role="status" className="numeric" mb={8}>
          {t('meeting.count', { count: found.length })}
        </Text>
      </Group>
      {found.length === 0 ? (
        <Empty title={t('common.nothing-found')}>{t('common.other-words')}</Empty>
      ) : (
        <Rows event={event} shown={found.slice((page - 1) * AT_ONCE, page * AT_ONCE)} names={names} />
      )}
      {found.length > AT_ONCE && (
        <Pagination
          total={Math.ceil(found.length / AT_ONCE)}
          value={page}
          onChange={setPage}
          getControlProps={(control) => ({ 'aria-label': t(`common.page-${control}`) })}
          getItemProps={(number) => ({ 'aria-label': t('common.page', { number }) })}
        />
      )}
    </Stack>
  )
}

export function AllRequestsPage() {
  const { t } = useTranslation()
  const event = useThisEvent()
  const requests = useRequests(event.id, 'all')
  useTitle(t('meeting.tab'), event.title)
  return (
    <Stack>
      <Title order={2}>{t('meeting.title')}</Title>
      <Loaded query={requests}>
        {(all) =>
          all.length > 0 ? <AllRequests event={event} all={all} /> : <Empty title={t('meeting.none')}>{t('meeting.none-hint')}</Empty>
        }
      </Loaded>
    </Stack>
  )
}
