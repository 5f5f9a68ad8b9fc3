import { Button, Checkbox, Group, NativeSelect, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { AllianceView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { touchedByAlliance } from './allianceQueries'
import { useClusters } from './registryQueries'
import { SearchBox } from './SearchBox'
import { choicesOf, type StepKind } from './steps'

interface Choice {
  clusterId: string
  name: string
}

/** Anybody who is not a party yet; the registry searches. */
function ClusterSearch({ alliance, value, onChange }: { alliance: AllianceView; value: string; onChange: (clusterId: string) => void }) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<Choice | null>(null)
  const found = useClusters(words ? { q: words } : {})
  const parties = new Set(alliance.parties.filter(({ standing }) => standing !== 'LEFT').map(({ clusterId }) => clusterId))
  const others = (found.data ?? []).filter(({ id }) => !parties.has(id) && id !== chosen?.clusterId).slice(0, 8)
  const offered = [...(chosen ? [chosen] : []), ...others.map(({ id, name }) => ({ clusterId: id, name }))]
  return (
    <Stack gap="xs" component="fieldset" bd="none" p={0} m={0}>
      <Title order={3} component="legend" size="h4">
        {t('registry.which-cluster')}
      </Title>
      <SearchBox label={t('registry.search-clusters')} value="" onAsk={setWords} />
      {offered.map((one) => (
        <Checkbox
          key={one.clusterId}
          label={one.name}
          checked={one.clusterId === value}
          onChange={() => {
            const taken = one.clusterId === value ? null : one
            setChosen(taken)
            onChange(taken?.clusterId ?? '')
          }}
        />
      ))}
    </Stack>
  )
}

/** What happens to an alliance beside agreements, on record with its reason. */
export function TakeStep({ alliance, kind, onClose }: { alliance: AllianceView; kind: StepKind; onClose: () => void }) {
  const { t } = useTranslation()
  const choices = choicesOf(alliance, kind)
  const [clusterId, setClusterId] = useState(choices[0]?.clusterId ?? '')
  const editing = useEdited(`step.${alliance.id}.${kind}`, { reason: '' })
  const { reason } = editing.value
  const take = useCommand({
    run: (body: { kind: StepKind; clusterId: string | null; reason: string }, key) =>
      answerOf(api.POST('/api/registry/alliances/{id}/steps', { params: { path: { id: alliance.id }, header: idempotent(key) }, body })),
    refreshes: touchedByAlliance,
    notifyProblem: false,
    onDone: (_, sent) => {
      editing.done({ reason: sent.reason })
      onClose()
    },
  })
  const isHard = kind !== 'INVITE' && kind !== 'RESUME'
  return (
    <Panel component="section" p="lg">
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          take.mutate({ kind, clusterId: kind === 'DISSOLVE' ? null : clusterId, reason })
        }}
      >
        <Stack>
          <Title order={2}>{t(`registry.take.${kind}`)}</Title>
          <Text>{t(`registry.take-text.${kind}`)}</Text>
          <Kept editing={editing} busy={take.isPending} />
          {kind === 'INVITE' && <ClusterSearch alliance={alliance} value={clusterId} onChange={setClusterId} />}
          {choices.length > 1 && (
            <NativeSelect label={t('registry.which-cluster')} value={clusterId} onChange={({ currentTarget }) => setClusterId(currentTarget.value)} data={choices.map((one) => ({ value: one.clusterId, label: one.name }))} />
          )}
          {choices.length === 1 && <Text fw={600}>{choices[0]?.name}</Text>}
          <Textarea label={t('registry.reason')} required autosize minRows={2} maxLength={1000} value={reason} onChange={({ currentTarget }) => editing.put({ reason: currentTarget.value })} />
          <ProblemNote error={take.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={editing.closing(onClose)}>
              {t('common.back')}
            </Button>
            <Button type="submit" color={isHard ? 'red.8' : undefined} disabled={kind !== 'DISSOLVE' && !clusterId} loading={take.isPending}>
              {t(`registry.take.${kind}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
