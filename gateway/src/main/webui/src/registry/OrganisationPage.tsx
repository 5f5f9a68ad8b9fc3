import { Anchor, Badge, Button, Group, List, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { OrganisationView } from '../api/types'
import { LongText } from '../design/LongText'
import { Panel } from '../design/Panel'
import { Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useCountry } from '../people/useCountry'
import { useTaxonTitle } from './useTaxonTitle'
import { Claims } from '../membership/Claims'
import { History } from '../membership/History'
import { WhoSpeaks } from '../membership/WhoSpeaks'
import { useSession } from '../session/useSession'
import { EditOrganisation, KnownAs } from './laterForms'
import { MergesOf } from './laterPages'
import { MergedInto } from './MergedInto'
import { useClustersById, useOrganisation } from './registryQueries'

function Words({ title, words, asks }: { title: string; words: string[]; asks: (word: string) => string }) {
  const { t } = useTranslation()
  return (
    <Panel component="section">
      <Title order={2} size="h3" mb="xs">
        {title}
      </Title>
      {words.length === 0 && <Text c="dimmed">{t('people.nothing-yet')}</Text>}
      <Group gap={6}>
        {words.map((word) => (
          <Badge key={word} component={Link} to={asks(word)} variant="light" style={{ cursor: 'pointer' }}>
            {word}
          </Badge>
        ))}
      </Group>
    </Panel>
  )
}

function Organisation({ organisation }: { organisation: OrganisationView }) {
  const { t } = useTranslation()
  const country = useCountry()
  const region = useTaxonTitle('nuts', organisation.nuts ? [organisation.nuts] : [])
  const sector = useTaxonTitle('nace', organisation.nace)
  const clusters = useClustersById(organisation.clusterIds)
  const { data: session } = useSession()
  const [edits, setEdits] = useState(false)
  const [merges, setMerges] = useState(false)
  useTitle(organisation.name)
  if (edits) return <EditOrganisation organisation={organisation} onClose={() => setEdits(false)} />
  return (
    <Stack gap="xl">
      {organisation.successorId && <MergedInto successor={organisation.successorId} />}
      <Stack gap="xs">
        <Group>
          <Badge>{t(`people.organisation-kind.${organisation.kind}`)}</Badge>
        </Group>
        <Title>{organisation.name}</Title>
        <Text size="lg" c="dimmed">
          {[organisation.nuts && region(organisation.nuts), country(organisation.country)].filter(Boolean).join(', ')}
        </Text>
        {organisation.website && (
          <Anchor href={organisation.website} rel="noreferrer nofollow" target="_blank">
            <Group gap={6} component="span" wrap="nowrap">
              {organisation.website} <IconExternalLink size={16} aria-hidden />
            </Group>
          </Anchor>
        )}
      </Stack>
      {organisation.description && <LongText>{organisation.description}</LongText>}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {/* Who offers and who seeks the same: one press away. */}
        <Words title={t('people.offers')} words={organisation.keywords} asks={(word) => `/organisations?keyword=${encodeURIComponent(word)}`} />
        <Words title={t('people.seeks')} words={organisation.seeks} asks={(word) => `/organisations?keyword=${encodeURIComponent(word)}`} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {organisation.nace.length > 0 && (
          <Panel component="section">
            <Title order={2} size="h3" mb="xs">
              {t('registry.sectors')}
            </Title>
            <List spacing={4} withPadding={false}>
              {organisation.nace.map((code) => (
                <List.Item key={code}>{sector(code)}</List.Item>
              ))}
            </List>
          </Panel>
        )}
        {clusters.length > 0 && (
          <Panel component="section">
            <Title order={2} size="h3" mb="xs">
              {t('registry.clusters')}
            </Title>
            <List spacing={4} withPadding={false}>
              {clusters.map(({ id, name }) => (
                <List.Item key={id}>
                  <Anchor component={Link} to={`/clusters/${id}`}>
                    {name}
                  </Anchor>
                </List.Item>
              ))}
            </List>
          </Panel>
        )}
      </SimpleGrid>
      {organisation.otherNames.length + organisation.identifiers.length > 0 && <KnownAs organisation={organisation} />}
      {organisation.mine && (
        <Group>
          {!merges && (
            <Button variant="default" size="md" onClick={() => setMerges(true)}>
              {t('registry.merges')}
            </Button>
          )}
          <Button variant="default" size="md" onClick={() => setEdits(true)}>
            {t('registry.edit-organisation')}
          </Button>
        </Group>
      )}
      {organisation.mine && merges && <MergesOf organisation={organisation.id} />}
      {session?.authenticated && !organisation.successorId && (
        <>
          <Claims of={{ organisation: organisation.id }} />
          <WhoSpeaks organisation={organisation} />
        </>
      )}
      {session?.authenticated && <History noun="organisations" id={organisation.id} />}
    </Stack>
  )
}

export function OrganisationPage() {
  const { organisationId = '' } = useParams()
  const organisation = useOrganisation(organisationId)
  return <Loaded query={organisation}>{(view) => <Organisation organisation={view} />}</Loaded>
}
