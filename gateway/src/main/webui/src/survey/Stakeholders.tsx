import { Alert, Anchor, Badge, Button, Code, FileInput, Group, List, Stack, Table, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { StakeholderRow, StakeholderView, StudyView, SurveyView } from '../api/types'
import { Confirm } from '../design/Confirm'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Loaded } from '../design/States'
import { WideTable } from '../design/WideTable'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { linesOf, readStakeholders } from './stakeholderCsv'
import { touchedByStakeholders, useStakeholders } from './surveyQueries'
import { useSurveyProblem } from './useSurveyProblem'

const SHOWN = 12
/** At once; as the service takes them. */
const AT_ONCE = 1_000

interface Of {
  study: StudyView
  survey: SurveyView
}

function Import({ study, survey }: Of) {
  const { t } = useTranslation()
  const sentence = useSurveyProblem()
  const editing = useEdited(`stakeholders.${survey.id}`, { text: '' })
  const { text } = editing.value
  const setText = (written: string) => editing.put({ text: written })
  const { rows, bad, missing } = readStakeholders(text)
  const load = useCommand({
    run: (stakeholders: StakeholderRow[], key) => answerOf(api.POST('/api/registry/studies/{id}/surveys/{surveyId}/stakeholders/imports', { params: { path: { id: study.id, surveyId: survey.id }, header: idempotent(key) }, body: { stakeholders } })),
    refreshes: touchedByStakeholders,
    notifyProblem: false,
    said: t('surveys.imported'),
    onDone: () => setText(''),
  })
  return (
    <details>
      <summary>{t('surveys.import')}</summary>
      <Stack mt="sm">
        <Kept editing={editing} busy={load.isPending} />
        <Text>{t('surveys.import-hint')}</Text>
        <Code block>reference;name;email;language;group;nuts</Code>
        <Text c="dimmed">{t('surveys.import-codes', { regions: study.regions.map(({ nuts, title }) => `${nuts} (${title})`).join(', ') })}</Text>
        <FileInput label={t('study.import-file')} accept=".csv,text/csv,text/plain" onChange={(file) => void file?.text().then(setText)} />
        <Textarea label={t('study.import-text')} autosize minRows={4} maxRows={12} value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} />
        {text && missing.length > 0 && <Alert color="red">{t('study.import-missing', { columns: missing.join(', ') })}</Alert>}
        {bad.length > 0 && (
          <Alert color="red" title={t('study.import-unreadable')}>
            <List size="sm">
              {bad.slice(0, SHOWN).map(({ line, column }) => (
                <List.Item key={`${line} ${column}`}>{t('study.bad-line', { line, reason: column })}</List.Item>
              ))}
            </List>
          </Alert>
        )}
        <ProblemNote error={load.error} title={sentence(load.error)} />
        <Group justify="flex-end">
          <Button disabled={rows.length === 0 || rows.length > AT_ONCE || bad.length > 0} loading={load.isPending} onClick={() => load.mutate(rows)}>
            {t('study.import-now', { number: rows.length })}
          </Button>
        </Group>
      </Stack>
    </details>
  )
}

const addressOf = (secret: string) => `${location.origin}/answer/${secret}`

function save(name: string, text: string) {
  const place = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: place, download: name })
  link.click()
  URL.revokeObjectURL(place)
}

/** Secret addresses are told once: as a file, for whoever sends them. */
function Addresses({ study, survey, asked }: Of & { asked: StakeholderView[] }) {
  const { t } = useTranslation()
  const sentence = useSurveyProblem()
  const [whom, setWhom] = useState<StakeholderView[]>()
  const fresh = asked.filter(({ invited }) => !invited)
  const waiting = asked.filter(({ invited, participation }) => invited && (participation === 'NONE' || participation === 'PARTIAL'))
  const give = useCommand({
    run: async (all: StakeholderView[]) => {
      const made: string[][] = []
      for (let from = 0; from < all.length; from += AT_ONCE) {
        const part = all.slice(from, from + AT_ONCE)
        const { links } = await answerOf(api.PUT('/api/registry/studies/{id}/surveys/{surveyId}/links', { params: { path: { id: study.id, surveyId: survey.id } }, body: { stakeholderIds: part.map(({ id }) => id) } }))
        const secrets = new Map(links.map(({ stakeholderId, secret }) => [stakeholderId, secret]))
        made.push(...part.map((one) => [one.reference, one.name, one.email ?? '', one.language, addressOf(secrets.get(one.id) ?? '')]))
      }
      return made
    },
    refreshes: touchedByStakeholders,
    notifyProblem: false,
    said: t('surveys.addresses-made'),
    onDone: (made) => {
      setWhom(undefined)
      save(`survey-${survey.number}-addresses.csv`, linesOf([['reference', 'name', 'email', 'language', 'address'], ...made]))
    },
  })
  return (
    <Stack gap="xs">
      <Text>{t('surveys.addresses-hint')}</Text>
      <Group>
        <Button disabled={fresh.length === 0} loading={give.isPending} onClick={() => give.mutate(fresh)}>
          {t('surveys.addresses-first', { number: fresh.length })}
        </Button>
        <Button variant="default" disabled={waiting.length === 0} onClick={() => setWhom(waiting)}>
          {t('surveys.addresses-again', { number: waiting.length })}
        </Button>
      </Group>
      <ProblemNote error={give.error} title={sentence(give.error)} />
      <Confirm opened={whom !== undefined} title={t('surveys.addresses-replace')} yes={t('surveys.addresses-replace-yes')} danger={false} busy={give.isPending} onClose={() => setWhom(undefined)} onYes={() => whom && give.mutate(whom)}>
        {t('surveys.addresses-replace-text')}
      </Confirm>
    </Stack>
  )
}

function People({ study, survey, asked }: Of & { asked: StakeholderView[] }) {
  const { t } = useTranslation()
  const interviews = survey.state === 'OPEN' && survey.mode !== 'ANONYMOUS'
  return (
    <WideTable label={t('surveys.whom')} minWidth={560}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('surveys.name')}</Table.Th>
          <Table.Th>{t('surveys.group')}</Table.Th>
          <Table.Th>{t('study.region')}</Table.Th>
          <Table.Th>{t('surveys.progress')}</Table.Th>
          {interviews && <Table.Th>{t('surveys.interview')}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {asked.map((one) => (
          <Table.Tr key={one.id}>
            <Table.Th scope="row">
              {one.name}
              <Text size="sm" c="dimmed" fw={400}>
                {[one.reference, one.email].filter(Boolean).join(' · ')}
              </Text>
            </Table.Th>
            <Table.Td>{one.group}</Table.Td>
            <Table.Td>{one.nuts}</Table.Td>
            <Table.Td>{one.invited || one.participation !== 'NONE' ? <Badge color={one.participation === 'COMPLETE' ? 'pine' : 'gray'}>{t(`surveys.participation.${one.participation}`)}</Badge> : t('surveys.no-address')}</Table.Td>
            {interviews && (
              <Table.Td>
                {one.participation !== 'COMPLETE' && (
                  <Anchor component={Link} to={`/studies/${study.id}/surveys/${survey.id}/interviews/${one.id}`} aria-label={t('surveys.interview-named', { name: one.name })}>
                    {t('surveys.interview')}
                  </Anchor>
                )}
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  )
}

/** Whom a survey asks, and the addresses by which they answer. */
export function Stakeholders({ study, survey, makes }: Of & { makes: boolean }) {
  const { t } = useTranslation()
  const stakeholders = useStakeholders(study.id, survey.id, true)
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Title order={2} size="h3">
          {t('surveys.whom')}
        </Title>
        {makes && survey.state !== 'CLOSED' && <Import study={study} survey={survey} />}
        <Loaded query={stakeholders}>
          {(asked) =>
            asked.length === 0 ? (
              <Text c="dimmed">{t('surveys.nobody')}</Text>
            ) : (
              <>
                {makes && survey.state !== 'CLOSED' && <Addresses study={study} survey={survey} asked={asked} />}
                <People study={study} survey={survey} asked={asked} />
              </>
            )
          }
        </Loaded>
      </Stack>
    </Panel>
  )
}
