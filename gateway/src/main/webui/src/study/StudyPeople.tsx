import { Badge, Button, Checkbox, CopyButton, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { StudyRole, StudyView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { useDay } from '../registry/useDay'
import { useStudyProblem } from './names'
import { touchedByStudy } from './studyQueries'

const ROLES: StudyRole[] = ['LEAD', 'ANALYST', 'REVIEWER', 'SURVEY_OWNER', 'PUBLISHER', 'EXPERT']

function Roles({ label, value, onChange }: { label: string; value: StudyRole[]; onChange: (roles: StudyRole[]) => void }) {
  const { t } = useTranslation()
  return (
    <Group component="fieldset" gap="md" bd="none" p={0} m={0}>
      <Text component="legend" size="sm" fw={600}>
        {label}
      </Text>
      {ROLES.map((role) => (
        <Checkbox key={role} label={t(`study.role.${role}`)} checked={value.includes(role)} onChange={() => onChange(value.includes(role) ? value.filter((one) => one !== role) : [...value, role])} />
      ))}
    </Group>
  )
}

/** A secret address, to be given to whom one wants on the study. */
function Invite({ study }: { study: StudyView }) {
  const { t } = useTranslation()
  const day = useDay()
  const [roles, setRoles] = useState<StudyRole[]>(['REVIEWER'])
  const [address, setAddress] = useState<{ to: string; until: string } | null>(null)
  const invite = useCommand({
    run: (body: { roles: StudyRole[] }, key) => answerOf(api.POST('/api/registry/studies/{id}/invitations', { params: { path: { id: study.id }, header: idempotent(key) }, body })),
    onDone: ({ secret, expiresAt }) => setAddress({ to: `${location.origin}/studies/join/${secret}`, until: expiresAt }),
  })
  return (
    <Stack gap="sm">
      <Title order={3} size="h4">
        {t('study.invite')}
      </Title>
      <Text c="dimmed">{t('study.invite-hint')}</Text>
      <Roles label={t('study.invite-roles')} value={roles} onChange={setRoles} />
      <Group>
        <Button size="md" variant="default" disabled={roles.length === 0} loading={invite.isPending} onClick={() => invite.mutate({ roles })}>
          {t('study.invite-make')}
        </Button>
      </Group>
      {address && (
        <Group align="end" wrap="wrap">
          <TextInput readOnly flex={1} miw={200} label={t('study.invite-until', { date: day(address.until) })} value={address.to} onFocus={({ currentTarget }) => currentTarget.select()} />
          <CopyButton value={address.to}>{({ copied, copy }) => <Button onClick={copy}>{copied ? t('common.copied') : t('common.copy')}</Button>}</CopyButton>
        </Group>
      )}
    </Stack>
  )
}

function PersonRow({ study, person, isLead }: { study: StudyView; person: StudyView['people'][number]; isLead: boolean }) {
  const { t } = useTranslation()
  const sentence = useStudyProblem()
  const [roles, setRoles] = useState<StudyRole[] | null>(null)
  const path = { id: study.id, personId: person.personId }
  const save = useCommand({
    run: (body: { roles: StudyRole[] }) => answerOf(api.PUT('/api/registry/studies/{id}/people/{personId}', { params: { path }, body })),
    refreshes: touchedByStudy,
    notifyProblem: false,
    onDone: () => setRoles(null),
  })
  const dismiss = useCommand({
    run: () => answerOf(api.DELETE('/api/registry/studies/{id}/people/{personId}', { params: { path } })),
    refreshes: touchedByStudy,
    notifyProblem: false,
  })
  const error = save.error ?? dismiss.error
  return (
    <li>
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Text fw={600}>{person.name}</Text>
          {person.roles.map((role) => (
            <Badge key={role}>{t(`study.role.${role}`)}</Badge>
          ))}
        </Group>
        {isLead && !roles && (
          <Button variant="subtle" aria-label={`${t('study.change-roles')}: ${person.name}`} onClick={() => setRoles(person.roles)}>
            {t('study.change-roles')}
          </Button>
        )}
      </Group>
      {roles && (
        <Stack gap="xs" mt="xs">
          <Roles label={t('study.roles-of', { name: person.name })} value={roles} onChange={setRoles} />
          <ProblemNote error={error} title={sentence(error)} />
          <Group>
            <Button disabled={roles.length === 0} loading={save.isPending} onClick={() => save.mutate({ roles })}>
              {t('common.save')}
            </Button>
            <Button variant="subtle" color="red" loading={dismiss.isPending} onClick={() => dismiss.mutate(undefined)}>
              {t('common.remove')}
            </Button>
            <Button variant="default" onClick={() => setRoles(null)}>
              {t('common.back')}
            </Button>
          </Group>
        </Stack>
      )}
    </li>
  )
}

/** Who works on the study, for those who do. */
export function StudyPeople({ study }: { study: StudyView }) {
  const { t } = useTranslation()
  const isLead = study.mine.includes('LEAD')
  return (
    <Panel component="section">
      <Stack>
        <Title order={2} size="h3">
          {t('study.people')}
        </Title>
        <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
          {study.people.map((person) => (
            <PersonRow key={person.personId} study={study} person={person} isLead={isLead} />
          ))}
        </Stack>
        {isLead && <Invite study={study} />}
      </Stack>
    </Panel>
  )
}
