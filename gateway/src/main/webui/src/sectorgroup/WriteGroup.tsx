import { Button, Group, Stack, Textarea, TextInput, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent, ifMatch } from '../api/client'
import { useCommand } from '../api/command'
import type { SectorGroupView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { useGoOn } from '../design/useGoOn'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
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
  const current = { name: group?.name ?? '', description: group?.description ?? '', clusters: followed }
  const editing = useEdited(`group.${group?.id ?? 'new'}`, current, group?.version)
  const { name, description, clusters } = editing.value
  const save = useCommand({
    run: (written: typeof current, key) => {
      const body = { name: written.name, description: written.description, clusterIds: written.clusters.map(({ id }) => id) }
      return answerOf(
        group
          ? api.PUT('/api/registry/sector-groups/{id}', { params: { path: { id: group.id }, header: ifMatch(editing.version) }, body })
          : api.POST('/api/registry/sector-groups', { params: { header: idempotent(key) }, body }),
      )
    },
    refreshes: touchedByGroup,
    notifyProblem: false,
    onDone: ({ id }, sent) => {
      editing.done(sent)
      if (group) onClose()
      else goOn(`/sector-groups/${id}`)
    },
  })
  return (
    <Panel component="section" p="lg">
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          save.mutate(editing.value)
        }}
      >
        <Stack>
          <Title order={2}>{group ? t('registry.edit-group') : t('registry.new-group')}</Title>
          <Kept editing={editing} busy={save.isPending} labels={{ name: t('registry.alliance-name'), description: t('registry.description'), clusters: t('registry.followed') }} say={(field, value) => (field === 'clusters' ? (value as Named[]).map((one) => one.name).join(', ') : String(value)) || '–'} />
          <TextInput label={t('registry.alliance-name')} required maxLength={200} value={name} onChange={({ currentTarget }) => editing.put({ name: currentTarget.value })} />
          <Textarea label={t('registry.description')} autosize minRows={2} maxLength={5000} value={description} onChange={({ currentTarget }) => editing.put({ description: currentTarget.value })} />
          <ClusterChoice label={t('registry.followed')} value={clusters} onChange={(chosen) => editing.put({ clusters: chosen })} />
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
    </Panel>
  )
}
