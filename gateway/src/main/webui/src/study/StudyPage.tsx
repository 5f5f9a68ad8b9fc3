import { Anchor, Badge, Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { StudyView } from '../api/types'
import { Panel } from '../design/Panel'
import { useTitle } from '../design/useTitle'
import { useDay } from '../registry/useDay'
import { WriteStudy } from './laterForms'
import { useNames } from './names'
import { useThisStudy } from './StudyLayout'
import { StudyPeople } from './StudyPeople'

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Panel component="section">
      <Title order={2} size="h3" mb="xs">
        {title}
      </Title>
      {children}
    </Panel>
  )
}

function Timeline({ study }: { study: StudyView }) {
  const { t } = useTranslation()
  const day = useDay()
  if (study.milestones.length === 0) return null
  return (
    <Section title={t('study.timeline')}>
      <Stack component="ol" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {study.milestones.map((one) => (
          <li key={`${one.day} ${one.title}`}>
            <Text c="dimmed">{day(one.day)}</Text>
            <Text fw={600}>{one.title}</Text>
          </li>
        ))}
      </Stack>
    </Section>
  )
}

function Partners({ study }: { study: StudyView }) {
  const { t } = useTranslation()
  if (study.partners.length === 0) return null
  const region = new Map(study.regions.map(({ nuts, title }) => [nuts, title]))
  return (
    <Section title={t('study.partners')}>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {study.partners.map((one) => (
          <li key={one.organisationId}>
            <Anchor component={Link} to={`/organisations/${one.organisationId}`}>
              {one.name}
            </Anchor>
            <Text c="dimmed">{[one.nuts && region.get(one.nuts), one.task].filter(Boolean).join(' · ')}</Text>
          </li>
        ))}
      </Stack>
    </Section>
  )
}

export function StudyPage() {
  const { t } = useTranslation()
  const study = useThisStudy()
  const names = useNames(study)
  const [edits, setEdits] = useState(false)
  const isLead = study.mine.includes('LEAD')
  useTitle(study.title)
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <Title>{study.title}</Title>
        <Text size="lg" fw={600} maw={720}>
          {study.question}
        </Text>
        {study.description && (
          <Text style={{ whiteSpace: 'pre-line' }} maw={720}>
            {study.description}
          </Text>
        )}
        <Group gap={6}>
          {study.regions.map(({ nuts, title }) => (
            <Badge key={nuts} variant="light">
              {title}
            </Badge>
          ))}
        </Group>
      </Stack>
      {isLead && !edits && (
        <Group>
          <Button variant="default" size="md" onClick={() => setEdits(true)}>
            {t('study.edit')}
          </Button>
        </Group>
      )}
      {edits && <WriteStudy study={study} onClose={() => setEdits(false)} />}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Section title={t('study.instruments')}>
          <Stack component="ul" gap={4} m={0} pl="lg">
            {study.instruments.map(({ code }) => (
              <li key={code}>{names.instrument(code)}</li>
            ))}
          </Stack>
        </Section>
        <Timeline study={study} />
        <Partners study={study} />
        <Section title={t('study.criteria')}>
          <Text c="dimmed" mb="xs">
            {t('study.criteria-hint')}
          </Text>
          {study.criteria.map(({ code, levels }) => (
            <details key={code}>
              <summary>{names.criterion(code)}</summary>
              <ol start={0}>
                {levels.map((level) => (
                  <li key={level}>{level}</li>
                ))}
              </ol>
            </details>
          ))}
        </Section>
      </SimpleGrid>
      {study.people.length > 0 && <StudyPeople study={study} />}
    </Stack>
  )
}
