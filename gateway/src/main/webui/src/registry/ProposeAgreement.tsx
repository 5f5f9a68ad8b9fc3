import { Button, Checkbox, Group, NativeSelect, Stack, Text, Textarea, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { AllianceView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { touchedByAlliance } from './allianceQueries'

type Stage = AllianceView['stage']

const STAGES: Stage[] = ['LETTER_OF_INTENT', 'MEMORANDUM', 'ALLIANCE', 'META_CLUSTER']
const ORDER: Stage[] = ['CONTACT', ...STAGES]

interface Proposed {
  stage: Stage
  text: string
  inOrder: boolean
}

export function ProposeAgreement({ alliance, onClose }: { alliance: AllianceView; onClose: () => void }) {
  const { t } = useTranslation()
  const possible = STAGES.filter((one) => ORDER.indexOf(one) >= ORDER.indexOf(alliance.stage))
  const editing = useEdited<Proposed>(`agreement.${alliance.id}`, { stage: possible[0] ?? 'META_CLUSTER', text: '', inOrder: false })
  const { stage, text, inOrder } = editing.value
  const propose = useCommand({
    run: (body: Proposed, key) => answerOf(api.POST('/api/registry/alliances/{id}/agreements', { params: { path: { id: alliance.id }, header: idempotent(key) }, body })),
    refreshes: touchedByAlliance,
    notifyProblem: false,
    said: t('registry.proposed'),
    onDone: (_, sent) => {
      editing.done(sent)
      onClose()
    },
  })
  return (
    <Panel component="section" p="lg">
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          propose.mutate(editing.value)
        }}
      >
        <Stack>
          <Title order={2}>{t('registry.propose')}</Title>
          <Kept editing={editing} busy={propose.isPending} />
          {alliance.agreements.some(({ state }) => state === 'OPEN') && <Text c="dimmed">{t('registry.propose-replaces')}</Text>}
          <NativeSelect
            label={t('registry.stage-label')}
            value={stage}
            onChange={({ currentTarget }) => editing.put({ stage: currentTarget.value as Stage })}
            data={possible.map((one) => ({ value: one, label: t(`registry.stage.${one}`) }))}
          />
          <Textarea label={t('registry.agreement-text')} required autosize minRows={6} maxLength={100_000} value={text} onChange={({ currentTarget }) => editing.put({ text: currentTarget.value })} />
          <Checkbox label={t('registry.in-order')} checked={inOrder} onChange={({ currentTarget }) => editing.put({ inOrder: currentTarget.checked })} />
          <ProblemNote error={propose.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={editing.closing(onClose)}>
              {t('common.back')}
            </Button>
            <Button type="submit" loading={propose.isPending}>
              {t('registry.propose')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
