import { Anchor, Badge, Button, Group, List, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowLeft, IconTool } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { itemTitle } from '../agenda/itemTitle'
import { allPages, answerOf, api, PAGE_SIZE } from '../api/client'
import { useCommand } from '../api/command'
import { isProblem } from '../api/problem'
import type { EventView, ParticipantView } from '../api/types'
import { Confirm } from '../design/Confirm'
import { Panel } from '../design/Panel'
import { Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useThisEvent } from '../event/eventContext'
import { StateBadge } from '../meeting/StateBadge'
import { useTimes } from '../time/useTimes'
import { Initials } from './Initials'
import { useCards } from './useCards'
import { nameOf, usePeople } from './usePeople'

interface OfOne {
  event: EventView
  participant: ParticipantView
}

const useParticipant = (eventId: string, participantId: string) =>
  useQuery({ queryKey: ['participants', eventId, participantId], queryFn: () => answerOf(api.GET('/api/events/{id}/participants/{participantId}', { params: { path: { id: eventId, participantId } } })) })

/** Or `null` where they have written none. */
function useTheirProfile(eventId: string, participantId: string) {
  return useQuery({
    queryKey: ['profile', eventId, participantId, 'desk'],
    queryFn: async () => {
      try {
        return await answerOf(api.GET('/api/matchmaking/events/{eventId}/profiles/{participantId}', { params: { path: { eventId, participantId } } }))
      } catch (error) {
        if (isProblem(error) && error.status === 404) return null
        throw error
      }
    },
  })
}

const useTheirAgenda = (eventId: string, participantId: string) =>
  useQuery({ queryKey: ['agenda', eventId, participantId], queryFn: () => answerOf(api.GET('/api/matchmaking/events/{eventId}/agenda', { params: { path: { eventId }, query: { participantId } } })) })

const useTheirRequests = (eventId: string, participantId: string) =>
  useQuery({
    queryKey: ['requests', eventId, 'of', participantId],
    queryFn: () => allPages((cursor) => answerOf(api.GET('/api/matchmaking/events/{eventId}/requests', { params: { path: { eventId }, query: { box: 'all', participantId, cursor, limit: PAGE_SIZE } } }))),
  })

function Withdraw({ event, participant, name }: OfOne & { name: string }) {
  const { t } = useTranslation()
  const [opened, { open, close }] = useDisclosure()
  const withdraw = useCommand({
    run: () => answerOf(api.DELETE('/api/events/{id}/participants/{participantId}', { params: { path: { id: event.id, participantId: participant.id } } })),
    refreshes: [['participants', event.id], ['event', event.id], ['events'], ['agenda', event.id], ['requests', event.id], ['waiting', event.id]],
    said: t('participant.withdrawn', { name }),
    onDone: close,
  })
  return (
    <>
      <Button variant="subtle" color="red" onClick={open}>
        {t('participant.withdraw')}
      </Button>
      <Confirm opened={opened} title={t('participant.withdraw-title', { name })} yes={t('participant.withdraw')} busy={withdraw.isPending} onYes={() => withdraw.mutate()} onClose={close}>
        {t('participant.withdraw-text')}
      </Confirm>
    </>
  )
}

function Head({ event, participant }: OfOne) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const card = useCards([participant.personId]).get(participant.personId)
  const name = card ? nameOf(card) : t('people.participant')
  useTitle(name, event.title)
  const isIn = participant.state === 'REGISTERED'
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Group wrap="nowrap" align="flex-start">
          <Initials name={name} size={56} />
          <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            <Title order={2}>{name}</Title>
            {card?.organisationName && <Text fw={500}>{card.organisationName}</Text>}
            <Group gap="xs" mt={4}>
              <Badge color={isIn ? 'pine' : 'gray'}>{t(`people.states.${participant.state}`)}</Badge>
              {participant.awaitsAcceptance && <Badge color="sign">{t('participant.awaits')}</Badge>}
            </Group>
            <Text c="dimmed" className="numeric" mt={4}>
              {t('people.since')}: {times.shortDay(participant.registeredAt)}, {times.time(participant.registeredAt)}
              {participant.reference && ` · ${t('participant.reference', { reference: participant.reference })}`}
            </Text>
          </div>
        </Group>
        {isIn && (
          <Group gap="xs">
            <Button component={Link} to={`/organise/${event.id}/repairs`} variant="default" leftSection={<IconTool size={18} aria-hidden />}>
              {t('participant.absent')}
            </Button>
            <Withdraw event={event} participant={participant} name={name} />
          </Group>
        )}
      </Stack>
    </Panel>
  )
}

function Profile({ event, participant }: OfOne) {
  const { t } = useTranslation()
  const profile = useTheirProfile(event.id, participant.id)
  return (
    <Panel component="section" labelledBy="participant-profile" p="lg">
      <Title order={3} size="h4" id="participant-profile" mb="xs">
        {t('participant.profile')}
      </Title>
      <Loaded query={profile}>
        {(view) => {
          const lines = view ? [view.headline, ...view.offers, ...view.offerKeywords].filter(Boolean) : []
          const sought = view ? [...view.requests, ...view.requestKeywords] : []
          if (lines.length + sought.length === 0) return <Text c="dimmed">{t('people.nothing-yet')}</Text>
          return (
            <Stack gap="xs">
              {lines.length > 0 && <Text>{lines.join(' · ')}</Text>}
              {sought.length > 0 && (
                <Text>
                  {t('people.seeks')}: {sought.join(' · ')}
                </Text>
              )}
            </Stack>
          )
        }}
      </Loaded>
    </Panel>
  )
}

function Agenda({ event, participant }: OfOne) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const agenda = useTheirAgenda(event.id, participant.id)
  const { names } = usePeople((agenda.data?.items ?? []).map(({ withPersonId }) => withPersonId))
  return (
    <Panel component="section" labelledBy="participant-agenda" p="lg">
      <Title order={3} size="h4" id="participant-agenda" mb="xs">
        {t('agenda.tab')}
      </Title>
      <Loaded query={agenda}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('participant.no-agenda')}</Text>
          ) : (
            <List spacing={4} withPadding={false}>
              {items.map((item) => (
                <List.Item key={`${item.sourceId} ${item.startsAt}`}>
                  <Text span className="numeric">
                    {times.shortDay(item.startsAt)}, {times.time(item.startsAt)}
                  </Text>{' '}
                  {[itemTitle(t, item, names), item.tableLabel ? `${t('common.table')} ${item.tableLabel}` : item.place, item.calledOff && t('event.status.CANCELLED')].filter(Boolean).join(' · ')}
                </List.Item>
              ))}
            </List>
          )
        }
      </Loaded>
    </Panel>
  )
}

function Requests({ event, participant }: OfOne) {
  const { t } = useTranslation()
  const requests = useTheirRequests(event.id, participant.id)
  const others = (requests.data ?? []).map(({ hostId, hostPersonId, guestPersonId }) => (hostId === participant.id ? guestPersonId : hostPersonId))
  const { names } = usePeople(others)
  return (
    <Panel component="section" labelledBy="participant-requests" p="lg">
      <Title order={3} size="h4" id="participant-requests" mb="xs">
        {t('meeting.tab')}
      </Title>
      <Loaded query={requests}>
        {(all) =>
          all.length === 0 ? (
            <Text c="dimmed">{t('participant.no-requests')}</Text>
          ) : (
            <Stack component="ul" gap={6} p={0} m={0} style={{ listStyle: 'none' }}>
              {all.map((one, n) => (
                <Group component="li" key={one.id} gap="xs">
                  <Text span>{t(one.hostId === participant.id ? 'participant.asks' : 'participant.is-asked', { name: names(others[n]) })}</Text>
                  <StateBadge state={one.state} isCalledOff={event.status === 'CANCELLED'} />
                </Group>
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Panel>
  )
}

/** One participant as organisers see them: who they are, what they have before them, and what to do. */
export function ParticipantPage() {
  const { t } = useTranslation()
  const event = useThisEvent()
  const { participantId = '' } = useParams()
  const participant = useParticipant(event.id, participantId)
  return (
    <Stack>
      <Anchor component={Link} to={`/organise/${event.id}/participants`} inline>
        <Group gap={6} component="span">
          <IconArrowLeft size={18} aria-hidden /> {t('people.participants')}
        </Group>
      </Anchor>
      <Loaded query={participant}>
        {(one) => (
          <>
            <Head event={event} participant={one} />
            <SimpleGrid cols={{ base: 1, md: 2 }}>
              <Agenda event={event} participant={one} />
              <Stack>
                <Profile event={event} participant={one} />
                <Requests event={event} participant={one} />
              </Stack>
            </SimpleGrid>
          </>
        )}
      </Loaded>
    </Stack>
  )
}
