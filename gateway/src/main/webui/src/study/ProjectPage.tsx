import { Anchor, Badge, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { ProjectView, StudyView } from '../api/types'
import { Panel } from '../design/Panel'
import { Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { localeOf } from '../i18n'
import { useNames } from './names'
import { ProjectReviews } from './ProjectReviews'
import { useThisStudy } from './StudyLayout'
import { useProject, useProjectReviews } from './studyQueries'

function About({ study, project }: { study: StudyView; project: ProjectView }) {
  const { t, i18n } = useTranslation()
  const names = useNames(study)
  const money = new Intl.NumberFormat(localeOf(i18n.language), { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
  const region = study.regions.find(({ nuts }) => nuts === project.nuts)?.title ?? project.nuts
  useTitle(project.title)
  return (
    <Stack gap="xs">
      <Anchor component={Link} to={`/studies/${study.id}/projects`}>
        {t('study.projects')}
      </Anchor>
      <Title>{project.title}</Title>
      <Text c="dimmed" className="numeric">
        {[project.reference, project.programme, region, `${project.startYear}–${project.endYear}`, project.budget !== null && money.format(project.budget)].filter(Boolean).join(' · ')}
      </Text>
      <Group gap={6}>
        {project.instruments.map((code) => (
          <Badge key={code}>{names.instrument(code)}</Badge>
        ))}
      </Group>
      {project.summary && (
        <Text style={{ whiteSpace: 'pre-line' }} maw={720}>
          {project.summary}
        </Text>
      )}
      {(project.partners.length > 0 || project.links.length > 0) && (
        <Panel component="section">
          <Title order={2} size="h3" mb="xs">
            {t('study.done-by')}
          </Title>
          <Stack component="ul" gap={4} m={0} pl="lg">
            {project.partners.map(({ name, organisationId }, at) => (
              <li key={at}>
                {organisationId ? (
                  <Anchor component={Link} to={`/organisations/${organisationId}`}>
                    {name}
                  </Anchor>
                ) : (
                  name
                )}
              </li>
            ))}
            {project.links.map((link) => (
              <li key={link}>
                <Anchor href={link} rel="noreferrer" style={{ overflowWrap: 'anywhere' }}>
                  {link}
                </Anchor>
              </li>
            ))}
          </Stack>
        </Panel>
      )}
    </Stack>
  )
}

export function ProjectPage() {
  const study = useThisStudy()
  const { projectId = '' } = useParams()
  const works = study.mine.length > 0
  const project = useProject(study.id, projectId)
  const reviews = useProjectReviews(study.id, projectId, works)
  return (
    <Loaded query={project}>
      {(view) => (
        <Stack gap="lg">
          <About study={study} project={view} />
          {works && <Loaded query={reviews}>{(said) => <ProjectReviews study={study} reviews={said} />}</Loaded>}
        </Stack>
      )}
    </Loaded>
  )
}
