import { Button, Checkbox, Group, NativeSelect, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { AllianceView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { touchedByAlliance } from './allianceQueries'

type Stage = AllianceView['stage']

const STAGES: Stage[] = ['LETTER_OF_INTENT', 'MEMORANDUM', 'ALLIANCE', 'META_CLUSTER']
const ORDER: Stage[] = ['CONTACT', ...STAGES]

export function ProposeAgreement({ alliance, onClose }: { alliance: AllianceView; onClose: () => void }) {
  const { t } = useTranslation()
  const possible = STAGES.filter((one) => ORDER.indexOf(one) >= ORDER.indexOf(alliance.stage))
  const [stage, setStage] = useState<Stage>(possible[0] ?? 'META_CLUSTER')
  const [text, setText] = useState('')
  const [inOrder, setInOrder] = useState(false)
  const propose = useCommand({
    run: (body: { stage: Stage; text: string; inOrder: boolean }, key) => answerOf(api.POST('/api/registry/alliances/{id}/agreements', { params: { path: { id: alliance.id }, header: idempotent(key) }, body })),
    refreshes: touchedByAlliance,
    notifyProblem: false,
    said: t('registry.proposed'),
    onDone: onClose,
  })
  return (
    <Panel component="section" p="lg">
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          propose.mutate({ stage, text, inOrder })
        }}
      >
        <Stack>
          <Title order={2}>{t('registry.propose')}</Title>
          {alliance.agreements.some(({ state }) => state === 'OPEN') && <Text c="dimmed">{t('registry.propose-replaces')}</Text>}
          <NativeSelect
            label={t('registry.stage-label')}
            value={stage}
            onChange={({ currentTarget }) => setStage(currentTarget.value as Stage)}
            data={possible.map((one) => ({ value: one, label: t(`registry.stage.${one}`) }))}
          />
          <Textarea label={t('registry.agreement-text')} required autosize minRows={6} maxLength={100_000} value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} />
          <Checkbox label={t('registry.in-order')} checked={inOrder} onChange={({ currentTarget }) => setInOrder(currentTarget.checked)} />
          <ProblemNote error={propose.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
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
