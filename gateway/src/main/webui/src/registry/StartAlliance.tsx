import { Button, Checkbox, Group, NativeSelect, Stack, Textarea, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { ClusterView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { useGoOn } from '../design/useGoOn'
import { touchedByAlliance } from './allianceQueries'
import { useClusters } from './registryQueries'
import { SearchBox } from './SearchBox'

/** The first contact: which clusters, and what it is about. */
export function StartAlliance({ mine, onClose }: { mine: ClusterView[]; onClose: () => void }) {
  const { t } = useTranslation()
  const goOn = useGoOn()
  const [name, setName] = useState('')
  const [description, setDescription] = useState('')
  const [own, setOwn] = useState(mine[0]?.id ?? '')
  const [words, setWords] = useState('')
  const [others, setOthers] = useState<{ id: string; name: string }[]>([])
  const found = useClusters(words ? { q: words } : {})
  const start = useCommand({
    run: (body: { name: string; description: string; clusterIds: string[] }, key) => answerOf(api.POST('/api/registry/alliances', { params: { header: idempotent(key) }, body })),
    refreshes: touchedByAlliance,
    notifyProblem: false,
    said: t('registry.started'),
    onDone: ({ id }) => goOn(`/alliances/${id}`),
  })
  const chosen = new Set(others.map(({ id }) => id))
  const offered = [...others, ...(found.data ?? []).filter(({ id }) => !chosen.has(id)).slice(0, 12)].filter(({ id }) => id !== own)
  const toggle = (one: { id: string; name: string }) => setOthers(chosen.has(one.id) ? others.filter(({ id }) => id !== one.id) : [...others, { id: one.id, name: one.name }])
  return (
    <Panel component="section" p="lg">
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          start.mutate({ name, description, clusterIds: [own, ...others.map(({ id }) => id).filter((id) => id !== own)] })
        }}
      >
        <Stack>
          <Title order={2}>{t('registry.start-alliance')}</Title>
          <TextInput label={t('registry.alliance-name')} required maxLength={200} value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
          <Textarea label={t('registry.description')} autosize minRows={2} maxLength={5000} value={description} onChange={({ currentTarget }) => setDescription(currentTarget.value)} />
          {mine.length > 1 && <NativeSelect label={t('registry.your-cluster')} value={own} onChange={({ currentTarget }) => setOwn(currentTarget.value)} data={mine.map(({ id, name: label }) => ({ value: id, label }))} />}
          <Stack gap="xs" component="fieldset" bd="none" p={0} m={0}>
            <Title order={3} component="legend" size="h4">
              {t('registry.partners')}
            </Title>
            <SearchBox label={t('registry.search-clusters')} value="" onAsk={setWords} />
            {offered.map((one) => (
              <Checkbox key={one.id} label={one.name} checked={chosen.has(one.id)} onChange={() => toggle(one)} />
            ))}
          </Stack>
          <ProblemNote error={start.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.back')}
            </Button>
            <Button type="submit" loading={start.isPending} disabled={others.length === 0}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
