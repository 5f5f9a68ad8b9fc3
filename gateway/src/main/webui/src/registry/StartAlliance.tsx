import { Button, Checkbox, Group, NativeSelect, Stack, Textarea, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { ClusterView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { useGoOn } from '../design/useGoOn'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { touchedByAlliance } from './allianceQueries'
import { useClusters } from './registryQueries'
import { SearchBox } from './SearchBox'

interface Named {
  id: string
  name: string
}

interface Begun {
  name: string
  description: string
  own: string
  others: Named[]
}

/** The first contact: which clusters, and what it is about. */
export function StartAlliance({ mine, onClose }: { mine: ClusterView[]; onClose: () => void }) {
  const { t } = useTranslation()
  const goOn = useGoOn()
  const editing = useEdited<Begun>('alliance.new', { name: '', description: '', own: mine[0]?.id ?? '', others: [] })
  const { name, description, own, others } = editing.value
  const [words, setWords] = useState('')
  const found = useClusters(words ? { q: words } : {})
  const start = useCommand({
    run: (begun: Begun, key) =>
      answerOf(
        api.POST('/api/registry/alliances', {
          params: { header: idempotent(key) },
          body: { name: begun.name, description: begun.description, clusterIds: [begun.own, ...begun.others.map(({ id }) => id).filter((id) => id !== begun.own)] },
        }),
      ),
    refreshes: touchedByAlliance,
    notifyProblem: false,
    said: t('registry.started'),
    onDone: ({ id }, sent) => {
      editing.done(sent)
      goOn(`/alliances/${id}`)
    },
  })
  const chosen = new Set(others.map(({ id }) => id))
  const offered = [...others, ...(found.data ?? []).filter(({ id }) => !chosen.has(id)).slice(0, 12)].filter(({ id }) => id !== own)
  const toggle = (one: Named) => editing.put({ others: chosen.has(one.id) ? others.filter(({ id }) => id !== one.id) : [...others, { id: one.id, name: one.name }] })
  return (
    <Panel component="section" p="lg">
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          start.mutate(editing.value)
        }}
      >
        <Stack>
          <Title order={2}>{t('registry.start-alliance')}</Title>
          <Kept editing={editing} busy={start.isPending} />
          <TextInput label={t('registry.alliance-name')} required maxLength={200} value={name} onChange={({ currentTarget }) => editing.put({ name: currentTarget.value })} />
          <Textarea label={t('registry.description')} autosize minRows={2} maxLength={5000} value={description} onChange={({ currentTarget }) => editing.put({ description: currentTarget.value })} />
          {mine.length > 1 && <NativeSelect label={t('registry.your-cluster')} value={own} onChange={({ currentTarget }) => editing.put({ own: currentTarget.value })} data={mine.map(({ id, name: label }) => ({ value: id, label }))} />}
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
            <Button variant="default" onClick={editing.closing(onClose)}>
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
