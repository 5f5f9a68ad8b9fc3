import { Button, Group, SegmentedControl, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconUserEdit } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { EventView, ProfileView, RecommendationView } from '../api/types'
import { Drawn } from '../design/Drawn'
import { More } from '../design/More'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useThisEvent } from '../event/eventContext'
import { useStandings } from '../meeting/meetingQueries'
import { useProfileSearch, useRecommendations } from './peopleQueries'
import { PersonCard } from './PersonCard'
import { Reasons } from './Reasons'
import { usePeople } from './usePeople'

const GRID = { base: 1, sm: 2, lg: 3 }

function Recommended({ event, found }: { event: EventView; found: RecommendationView[] }) {
  const { t } = useTranslation()
  const { names } = usePeople(found.map(({ personId }) => personId))
  const standing = useStandings(event.id)
  if (found.length === 0) {
    const edit = (
      <Button component={Link} to={`/events/${event.id}/profile`}>
        {t('people.edit-profile')}
      </Button>
    )
    return (
      <Empty title={t('people.no-recommendations')} action={edit}>
        {t('people.no-recommendations-hint')}
      </Empty>
    )
  }
  return (
    <SimpleGrid component="ul" cols={GRID} p={0} m={0}>
      {found.map((one) => (
        <Drawn key={one.participantId}>
          <PersonCard
            event={event}
            participantId={one.participantId}
            name={names(one.personId)}
            organisation={one.organisationName}
            country={one.country}
            headline={one.headline}
            requestState={one.requestState ?? null}
            standing={standing(one.participantId)}
          >
            <Reasons reasons={one.reasons} />
          </PersonCard>
        </Drawn>
      ))}
    </SimpleGrid>
  )
}

function Everyone({ event, found, more }: { event: EventView; found: ProfileView[]; more: boolean }) {
  const { t } = useTranslation()
  const { names } = usePeople(found.map(({ personId }) => personId))
  const standing = useStandings(event.id)
  if (found.length === 0) return <Empty title={t('common.nothing-found')}>{t('common.other-words')}</Empty>
  return (
    <Stack>
      <Text c="dimmed" role="status">
        {more ? t('people.found-more', { count: found.length }) : t('people.found', { count: found.length })}
      </Text>
      <SimpleGrid component="ul" cols={GRID} p={0} m={0}>
        {found.map((one) => (
          <Drawn key={one.participantId}>
            <PersonCard
              event={event}
              participantId={one.participantId}
              name={names(one.personId)}
              organisation={one.organisationName}
              country={one.country}
              headline={one.headline}
              requestState={null}
              standing={standing(one.participantId)}
            />
          </Drawn>
        ))}
      </SimpleGrid>
    </Stack>
  )
}

export function PeoplePage() {
  const { t } = useTranslation()
  const event = useThisEvent()
  const [search, setSearch] = useSearchParams()
  const everyone = search.get('who') === 'everyone'
  const text = search.get('q') ?? ''
  const [asked] = useDebouncedValue(text, 250)
  const recommended = useRecommendations(event.id)
  const profiles = useProfileSearch(event.id, asked, everyone)
  useTitle(t('people.tab'), event.title)
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2} size="h1">
          {t('people.meet')}
        </Title>
        <Button component={Link} to={`/events/${event.id}/profile`} variant="default" leftSection={<IconUserEdit size={20} aria-hidden />}>
          {t('people.my-profile')}
        </Button>
      </Group>
      <SegmentedControl
        size="md"
        aria-label={t('people.which')}
        value={everyone ? 'everyone' : 'recommended'}
        onChange={(who) => setSearch(who === 'everyone' ? { who } : {}, { replace: true })}
        data={[
          { value: 'recommended', label: t('people.recommended') },
          { value: 'everyone', label: t('people.everyone') },
        ]}
      />
      {everyone && (
        <TextInput
          type="search"
          size="md"
          aria-label={t('people.search')}
          placeholder={t('people.search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={text}
          onChange={(change) => setSearch({ who: 'everyone', q: change.currentTarget.value }, { replace: true })}
        />
      )}
      {everyone ? (
        <Loaded query={profiles}>{(found) => <Everyone event={event} found={found} more={profiles.hasNextPage} />}</Loaded>
      ) : (
        <Loaded query={recommended}>{(page) => <Recommended event={event} found={page.items} />}</Loaded>
      )}
      {everyone && <More of={profiles} />}
    </Stack>
  )
}
