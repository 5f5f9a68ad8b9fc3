import { Badge, Button, Group, NativeSelect, Progress, SimpleGrid, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { ProjectView, ReviewProgressView, StudyView } from '../api/types'
import { Panel } from '../design/Panel'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { WideTable } from '../design/WideTable'
import { localeOf } from '../i18n'
import { hasWords } from '../people/plain'
import { Card } from '../registry/Card'
import { ImportProjects } from './laterForms'
import { useNames } from './names'
import { useThisStudy } from './StudyLayout'
import { touchedByReview, useProjects, useReviewProgress } from './studyQueries'

/** Customary floors of Krippendorff's alpha. */
const [FIRM, USABLE] = [0.8, 0.667]

function Agreement({ study, progress }: { study: StudyView; progress: ReviewProgressView }) {
  const { t, i18n } = useTranslation()
  const names = useNames(study)
  const number = new Intl.NumberFormat(localeOf(i18n.language), { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return (
    <Panel component="section">
      <Title order={2} size="h3">
        {t('study.agreement')}
      </Title>
      <Text c="dimmed" mb="xs">
        {t('study.agreement-hint')}
      </Text>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {progress.criteria.map(({ criterion, alpha, projects }) => (
          <Group component="li" key={criterion} justify="space-between" gap="xs">
            <Text>{names.criterion(criterion)}</Text>
            <Group gap="xs">
              <Text className="numeric">{alpha === null ? t('study.alpha-none') : t('study.alpha', { alpha: number.format(alpha), count: projects })}</Text>
              {alpha !== null && <Badge color={alpha >= FIRM ? 'pine' : alpha >= USABLE ? 'sign' : 'red'}>{t(alpha >= FIRM ? 'study.alpha-firm' : alpha >= USABLE ? 'study.alpha-usable' : 'study.alpha-weak')}</Badge>}
            </Group>
          </Group>
        ))}
      </Stack>
    </Panel>
  )
}

function ByRegion({ progress }: { progress: ReviewProgressView }) {
  const { t } = useTranslation()
  return (
    <Panel component="section">
      <Title order={2} size="h3" mb="xs">
        {t('study.by-region')}
      </Title>
      <Stack gap="sm">
        {progress.regions.map(({ nuts, title, projects, reviewed, settled }) => (
          <div key={nuts}>
            <Group justify="space-between" gap="xs">
              <Text>{title}</Text>
              <Text c="dimmed" className="numeric">
                {t('study.reviewed-of', { reviewed, projects, settled })}
              </Text>
            </Group>
            <Progress value={projects ? (100 * reviewed) / projects : 0} color="pine" aria-label={title} />
          </div>
        ))}
      </Stack>
    </Panel>
  )
}

function ByReviewer({ progress }: { progress: ReviewProgressView }) {
  const { t } = useTranslation()
  if (progress.reviewers.length === 0) return null
  return (
    <Panel component="section">
      <Title order={2} size="h3" mb="xs">
        {t('study.by-reviewer')}
      </Title>
      <WideTable label={t('study.by-reviewer')} minWidth={280}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('study.reviewer')}</Table.Th>
            <Table.Th>{t('study.assigned')}</Table.Th>
            <Table.Th>{t('study.handed-in')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {progress.reviewers.map(({ personId, name, assigned, submitted }) => (
            <Table.Tr key={personId}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td className="numeric">{assigned}</Table.Td>
              <Table.Td className="numeric">{submitted}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </Panel>
  )
}

function Distribute({ study, progress }: { study: StudyView; progress: ReviewProgressView }) {
  const { t } = useTranslation()
  const lacking = progress.projects.filter(({ reviewers }) => reviewers < 2).length
  const distribute = useCommand({
    run: (_: undefined, key) => answerOf(api.POST('/api/registry/studies/{id}/assignments', { params: { path: { id: study.id }, header: idempotent(key) } })),
    refreshes: touchedByReview,
    said: t('study.distributed'),
  })
  if (lacking === 0 || progress.reviewers.length < 2) return null
  return (
    <Button size="md" variant="default" loading={distribute.isPending} onClick={() => distribute.mutate(undefined)}>
      {t('study.distribute', { count: lacking })}
    </Button>
  )
}

type Standing = ReviewProgressView['projects'][number]

function ProjectCard({ study, project, standing }: { study: StudyView; project: ProjectView; standing: Standing | undefined }) {
  const { t } = useTranslation()
  const names = useNames(study)
  const region = study.regions.find(({ nuts }) => nuts === project.nuts)?.title ?? project.nuts
  return (
    <Card to={`/studies/${study.id}/projects/${project.id}`} name={project.title} line={[project.reference, region, `${project.startYear}–${project.endYear}`].join(' · ')} keywords={project.instruments.map(names.instrument)}>
      {standing && (
        <Group gap="xs" mt="xs">
          {standing.mine === 'DUE' && <Badge color="sign">{t('study.due')}</Badge>}
          {standing.mine === 'IN' && <Badge color="pine">{t('study.in')}</Badge>}
          {standing.conflict && <Badge color="red">{t('study.conflict')}</Badge>}
          <Badge color={standing.settled ? 'pine' : 'gray'}>{standing.settled ? t('study.settled') : t('study.reviews-in', { submitted: standing.submitted, count: standing.reviewers })}</Badge>
        </Group>
      )}
    </Card>
  )
}

type Shown = 'all' | 'due' | 'differ'

export function ProjectsPage() {
  const { t } = useTranslation()
  const study = useThisStudy()
  const names = useNames(study)
  const works = study.mine.length > 0
  const projects = useProjects(study.id)
  const { data: progress, isLoading: awaitsProgress } = useReviewProgress(study.id, works)
  const [imports, setImports] = useState(false)
  const [words, setWords] = useState('')
  const [region, setRegion] = useState('')
  const [instrument, setInstrument] = useState('')
  const [shown, setShown] = useState<Shown>('all')
  const standings = new Map(progress?.projects.map((one) => [one.projectId, one]))
  const fits = (one: ProjectView) => {
    const standing = standings.get(one.id)
    if (shown === 'due' && standing?.mine !== 'DUE') return false
    if (shown === 'differ' && !(standing && standing.submitted >= 2 && standing.submitted === standing.reviewers && !standing.settled)) return false
    return (!region || one.nuts === region) && (!instrument || one.instruments.includes(instrument)) && hasWords([one.reference, one.title, one.programme, ...one.partners.map(({ name }) => name)].join(' '), words)
  }
  useTitle(t('study.projects'))
  return (
    <Stack gap="lg">
      <div>
        <Title>{t('study.projects')}</Title>
        <Text c="dimmed" maw={640}>
          {t('study.projects-hint')}
        </Text>
      </div>
      {!imports && (
        <Group>
          {(study.mine.includes('LEAD') || study.mine.includes('ANALYST')) && (
            <Button size="md" variant="default" onClick={() => setImports(true)}>
              {t('study.import')}
            </Button>
          )}
          {study.mine.includes('LEAD') && progress && <Distribute study={study} progress={progress} />}
        </Group>
      )}
      {imports && <ImportProjects study={study} onClose={() => setImports(false)} />}
      {progress && progress.projects.length > 0 && (
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <ByRegion progress={progress} />
          <Stack>
            <Agreement study={study} progress={progress} />
            <ByReviewer progress={progress} />
          </Stack>
        </SimpleGrid>
      )}
      {/* It stands above the list, which would jump when it comes. */}
      <Loaded query={awaitsProgress ? { ...projects, data: undefined, isPending: true } : projects}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('study.no-projects')}>{t('study.no-projects-hint')}</Empty>
          ) : (
            <Stack>
              <Group align="end" gap="xs">
                <TextInput type="search" label={t('study.search')} flex={1} miw={200} value={words} onChange={({ currentTarget }) => setWords(currentTarget.value)} />
                <NativeSelect label={t('study.region')} value={region} onChange={({ currentTarget }) => setRegion(currentTarget.value)} data={[{ value: '', label: t('study.all') }, ...study.regions.map(({ nuts, title }) => ({ value: nuts, label: title }))]} />
                <NativeSelect label={t('study.instrument-label')} value={instrument} onChange={({ currentTarget }) => setInstrument(currentTarget.value)} data={[{ value: '', label: t('study.all') }, ...study.instruments.map(({ code }) => ({ value: code, label: names.instrument(code) }))]} />
                {progress && (
                  <NativeSelect
                    label={t('study.show')}
                    value={shown}
                    onChange={({ currentTarget }) => setShown(currentTarget.value as Shown)}
                    data={[
                      { value: 'all', label: t('study.all') },
                      { value: 'due', label: t('study.due') },
                      { value: 'differ', label: t('study.differ') },
                    ]}
                  />
                )}
              </Group>
              <Text c="dimmed" className="numeric" role="status">
                {t('study.found', { shown: all.filter(fits).length, count: all.length })}
              </Text>
              <SimpleGrid component="ul" cols={{ base: 1, md: 2 }} p={0} m={0}>
                {all.filter(fits).map((one) => (
                  <ProjectCard key={one.id} study={study} project={one} standing={standings.get(one.id)} />
                ))}
              </SimpleGrid>
            </Stack>
          )
        }
      </Loaded>
    </Stack>
  )
}
