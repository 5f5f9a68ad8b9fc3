import { Anchor, Badge, Button, Group, List, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconBolt } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { EventView, ProfileView } from '../api/types'
import { Panel } from '../design/Panel'
import { Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useThisEvent } from '../event/eventContext'
import { BookNow, RequestForm } from '../laterDialogs'
import { useStandings } from '../meeting/meetingQueries'
import { StateBadge } from '../meeting/StateBadge'
import { Initials } from './Initials'
import { useProfile } from './peopleQueries'
import { useCountry } from './useCountry'
import { useLanguageName } from './useLanguageName'
import { usePeople } from './usePeople'

function Marketplace({ title, lines, keywords }: { title: string; lines: string[]; keywords: string[] }) {
  const { t } = useTranslation()
  return (
    <Panel component="section">
      <Title order={3} mb="xs">
        {title}
      </Title>
      {lines.length === 0 && keywords.length === 0 && <Text c="dimmed">{t('people.nothing-yet')}</Text>}
      <List spacing={4} withPadding={false}>
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      <Group gap={6} mt="sm">
        {keywords.map((word) => (
          <Badge key={word}>{word}</Badge>
        ))}
      </Group>
    </Panel>
  )
}

function Meet({ event, profile, name }: { event: EventView; profile: ProfileView; name: string }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'book' | 'request' | null>(null)
  const close = () => setOpen(null)
  const standing = useStandings(event.id)(profile.participantId)
  if (profile.participantId === event.myParticipantId) return null
  if (standing)
    return (
      <Group>
        <StateBadge state={standing.request.state} isCalledOff={event.status === 'CANCELLED'} />
        <Anchor component={Link} to={`/events/${event.id}/requests?box=${standing.box}`}>
          {standing.box === 'out' ? t('meeting.you-asked') : t('meeting.they-asked')}
        </Anchor>
      </Group>
    )
  return (
    <Group>
      {profile.instantBooking && (
        <Button size="md" leftSection={<IconBolt size={20} aria-hidden />} onClick={() => setOpen('book')}>
          {t('meeting.book-now')}
        </Button>
      )}
      <Button size="md" variant={profile.instantBooking ? 'default' : 'filled'} onClick={() => setOpen('request')}>
        {t('meeting.request')}
      </Button>
      {open === 'book' && <BookNow event={event} guestId={profile.participantId} name={name} onClose={close} />}
      {open === 'request' && <RequestForm eventId={event.id} zone={event.zone} slots={event.slots} guestId={profile.participantId} name={name} onClose={close} />}
    </Group>
  )
}

function Person({ event, profile }: { event: EventView; profile: ProfileView }) {
  const { t } = useTranslation()
  const { names } = usePeople([profile.personId])
  const country = useCountry()
  const language = useLanguageName()
  const name = names(profile.personId)
  useTitle(name, event.title)
  const details = [
    profile.organisationKind && t(`people.organisation-kind.${profile.organisationKind}`),
    country(profile.country),
    profile.languages.map(language).join(', '),
  ]
  return (
    <Stack>
      <Group wrap="nowrap" align="flex-start">
        <Initials name={name} size={64} />
        <div>
          <Title order={2} size="h1">
            {name}
          </Title>
          <Text size="lg" fw={500}>
            {profile.organisationName}
          </Text>
          <Text c="dimmed">{details.filter(Boolean).join(' · ')}</Text>
        </div>
      </Group>
      {profile.headline && <Text size="lg">{profile.headline}</Text>}
      <Meet event={event} profile={profile} name={name} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Marketplace title={t('people.offers')} lines={profile.offers} keywords={profile.offerKeywords} />
        <Marketplace title={t('people.seeks')} lines={profile.requests} keywords={profile.requestKeywords} />
      </SimpleGrid>
    </Stack>
  )
}

export function PersonPage() {
  const { t } = useTranslation()
  const event = useThisEvent()
  const { participantId = '' } = useParams()
  const profile = useProfile(event.id, participantId)
  return (
    <Stack maw={860} mx="auto">
      <Anchor component={Link} to={`/events/${event.id}/people`} inline>
        <Group gap={6} component="span">
          <IconArrowLeft size={18} aria-hidden /> {t('people.meet')}
        </Group>
      </Anchor>
      <Loaded query={profile}>{(view) => <Person event={event} profile={view} />}</Loaded>
    </Stack>
  )
}
