import { Anchor, Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { answerOf, api, ifMatch } from '../api/client'
import { useCommand } from '../api/command'
import type { ClusterView, MembershipView } from '../api/types'
import { Confirm } from '../design/Confirm'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Loaded } from '../design/States'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { Endless } from '../registry/Endless'
import { useDay } from '../registry/useDay'
import { touchedByMembership, useMemberships } from './membershipQueries'
import { OrganisationSearch } from './OrganisationSearch'
import { ROLES, type Role } from './roles'
import { useBelonging } from './useBelonging'

function Terms({ member, onClose }: { member: MembershipView; onClose: () => void }) {
  const { t } = useTranslation()
  const current = { role: member.role as Role, since: member.since ?? '', until: member.until ?? '' }
  const editing = useEdited(`terms.${member.id}`, current, member.version)
  const { role, since, until } = editing.value
  const save = useCommand({
    run: (terms: typeof current) =>
      answerOf(
        api.PUT('/api/registry/clusters/{id}/members/{organisationId}/terms', {
          params: { path: { id: member.clusterId, organisationId: member.organisationId }, header: ifMatch(editing.version) },
          body: { role: terms.role, since: terms.since || null, until: terms.until || null },
        }),
      ),
    refreshes: touchedByMembership,
    notifyProblem: false,
    onDone: (_, sent) => {
      editing.done(sent)
      onClose()
    },
  })
  return (
    <form
      onSubmit={(submit) => {
        submit.preventDefault()
        save.mutate(editing.value)
      }}
    >
      <Stack mt="sm">
        <Kept editing={editing} busy={save.isPending} labels={{ role: t('registry.role-label'), since: t('registry.first-day'), until: t('registry.last-day') }} say={(field, value) => (field === 'role' ? t(`registry.role.${value as Role}`) : String(value) || '–')} />
        <NativeSelect label={t('registry.role-label')} value={role} onChange={({ currentTarget }) => editing.put({ role: currentTarget.value as Role })} data={ROLES.map((value) => ({ value, label: t(`registry.role.${value}`) }))} />
        <Group grow>
          <TextInput type="date" label={t('registry.first-day')} value={since} onChange={({ currentTarget }) => editing.put({ since: currentTarget.value })} />
          <TextInput type="date" label={t('registry.last-day')} value={until} min={since || undefined} onChange={({ currentTarget }) => editing.put({ until: currentTarget.value })} />
        </Group>
        <ProblemNote error={save.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={editing.closing(onClose)}>
            {t('common.back')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Member({ member }: { member: MembershipView }) {
  const { t } = useTranslation()
  const day = useDay()
  const { end } = useBelonging()
  const [open, setOpen] = useState<'terms' | 'end' | null>(null)
  const days = [member.since && t('registry.since', { date: day(member.since) }), member.until && t('registry.ends-on', { date: day(member.until) })]
  return (
    <Panel component="li">
      <Group justify="space-between" align="flex-start">
        <div>
          <Anchor component={Link} to={`/organisations/${member.organisationId}`} fw={600}>
            {member.organisationName}
          </Anchor>
          <Text c="dimmed">{[t(`registry.role.${member.role}`), ...days].filter(Boolean).join(' · ')}</Text>
        </div>
        <Group gap="xs">
          <Button variant="default" aria-expanded={open === 'terms'} aria-label={`${t('common.edit')}: ${member.organisationName}`} onClick={() => setOpen(open === 'terms' ? null : 'terms')}>
            {t('common.edit')}
          </Button>
          <Button variant="subtle" color="red" aria-label={`${t('registry.end-membership')}: ${member.organisationName}`} onClick={() => setOpen('end')}>
            {t('registry.end-membership')}
          </Button>
        </Group>
      </Group>
      {open === 'terms' && <Terms member={member} onClose={() => setOpen(null)} />}
      <Confirm opened={open === 'end'} title={t('registry.end-membership')} yes={t('registry.end-membership')} busy={end.isPending} onClose={() => setOpen(null)} onYes={() => end.mutate(member, { onSuccess: () => setOpen(null) })}>
        {t('registry.end-membership-text', { cluster: member.clusterName, organisation: member.organisationName })}
      </Confirm>
    </Panel>
  )
}

/** As what and how long organisations belong to a cluster, for its managers. */
export function MemberBooks({ cluster }: { cluster: ClusterView }) {
  const { t } = useTranslation()
  const memberships = useMemberships({ cluster: cluster.id })
  const { agree } = useBelonging()
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{t('registry.books')}</Title>
      <OrganisationSearch label={t('registry.add-member')} description={t('registry.add-member-hint')} without={cluster.memberIds} onChoose={(organisationId) => agree.mutate({ clusterId: cluster.id, organisationId })} />
      <Loaded query={memberships}>
        {(all) => (
          <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
            {all
              .filter(({ agreed }) => agreed.length === 2)
              .map((member) => (
                <Member key={member.id} member={member} />
              ))}
          </Stack>
        )}
      </Loaded>
      <Endless of={memberships} />
    </Stack>
  )
}
