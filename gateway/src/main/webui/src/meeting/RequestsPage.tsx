import { Button, SegmentedControl, Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { EventView, RequestView } from '../api/types'
import { Drawn } from '../design/Drawn'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useThisEvent } from '../event/eventContext'
import { usePeople } from '../people/usePeople'
import { useRequests, type Box } from './meetingQueries'
import { RequestCard } from './RequestCard'

/** What still needs an answer comes first, then what was agreed. */
const ORDER = ['PENDING', 'ACCEPTED', 'DECLINED', 'CANCELLED', 'EXPIRED']

const inOrder = (requests: RequestView[]) => requests.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))

function RequestList({ event, requests, box }: { event: EventView; requests: RequestView[]; box: 'in' | 'out' }) {
  // As the request itself names them: kept with it.
  const other = (one: RequestView) => (box === 'in' ? { personId: one.hostPersonId, organisation: one.hostOrganisationName } : { personId: one.guestPersonId, organisation: one.guestOrganisationName })
  const { names } = usePeople(requests.map((request) => other(request).personId))
  return (
    <Stack component="ul" gap="sm" p={0} m={0}>
      {inOrder(requests).map((request) => (
        <Drawn key={request.id}>
          <RequestCard event={event} request={request} box={box} name={names(other(request).personId)} organisation={other(request).organisation} />
        </Drawn>
      ))}
    </Stack>
  )
}

function NoRequests({ event, box }: { event: EventView; box: Box }) {
  const { t } = useTranslation()
  const meet = (
    <Button component={Link} to={`/events/${event.id}/people`}>
      {t('people.meet')}
    </Button>
  )
  return (
    <Empty title={box === 'in' ? t('meeting.inbox-empty') : t('meeting.outbox-empty')} action={meet}>
      {box === 'in' ? t('meeting.inbox-empty-hint') : t('meeting.outbox-empty-hint')}
    </Empty>
  )
}

export function RequestsPage() {
  const { t } = useTranslation()
  const event = useThisEvent()
  const [search, setSearch] = useSearchParams()
  const box = search.get('box') === 'out' ? 'out' : 'in'
  const requests = useRequests(event.id, box)
  useTitle(t('meeting.tab'), event.title)
  return (
    <Stack maw={760} mx="auto">
      <Title order={2} size="h1">
        {t('meeting.title')}
      </Title>
      <SegmentedControl
        fullWidth
        size="md"
        aria-label={t('meeting.box')}
        value={box}
        onChange={(value) => setSearch({ box: value }, { replace: true })}
        data={[
          { value: 'in', label: t('meeting.inbox') },
          { value: 'out', label: t('meeting.outbox') },
        ]}
      />
      <Loaded query={requests}>
        {(all) => (all.length > 0 ? <RequestList event={event} requests={all} box={box} /> : <NoRequests event={event} box={box} />)}
      </Loaded>
    </Stack>
  )
}
