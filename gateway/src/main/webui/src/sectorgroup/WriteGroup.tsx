import { Button, Group, Stack, Textarea, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { SectorGroupView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { useGoOn } from '../design/useGoOn'
import { ClusterChoice, type Named } from './ClusterChoice'
import { touchedByGroup } from './groupQueries'

interface WriteGroupProps {
  /** What is changed; left out where a group begins. */
  group?: SectorGroupView
  followed?: Named[]
  onClose: () => void
}

export function WriteGroup({ group, followed = [], onClose }: WriteGroupProps) {
  const { t } = useTranslation()
  const goOn = useGoOn()
  const [name, setName] = useState(group?.name ?? '')
  const [description, setDescription] = useState(group?.description ?? '')
  const [clusters, setClusters] = useState(followed)
  const save = useCommand({
    run: (body: { name: string; description: string; clusterIds: string[] }, key) =>
      answerOf(
        group
          ? api.PUT('/api/registry/sector-groups/{id}', { params: { path: { id: group.id }, header: { 'If-Match': `"${group.version}"` } }, body })
          : api.POST('/api/registry/sector-groups', { params: { header: idempotent(key) }, body }),
      ),
    refreshes: touchedByGroup,
    notifyProblem: false,
    onDone: ({ id }) => (group ? onClose() : goOn(`/sector-groups/${id}`)),
  })
  return (
    <Panel component="section" p="lg">
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          save.mutate({ name, description, clusterIds: clusters.map(({ id }) => id) })
        }}
      >
        <Stack>
          <Title order={2}>{group ? t('registry.edit-group') : t('registry.new-group')}</Title>
          <TextInput label={t('registry.alliance-name')} required maxLength={200} value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
          <Textarea label={t('registry.description')} autosize minRows={2} maxLength={5000} value={description} onChange={({ currentTarget }) => setDescription(currentTarget.value)} />
          <ClusterChoice label={t('registry.followed')} value={clusters} onChange={setClusters} />
          <ProblemNote error={save.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.back')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
