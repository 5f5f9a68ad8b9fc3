import { Button, Group, NativeSelect, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { AllianceView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { touchedByAlliance } from './allianceQueries'

export function LeaveAlliance({ alliance, onClose }: { alliance: AllianceView; onClose: () => void }) {
  const { t } = useTranslation()
  const mine = alliance.parties.filter(({ clusterId }) => alliance.mine.includes(clusterId))
  const [clusterId, setClusterId] = useState(mine[0]?.clusterId ?? '')
  const [reason, setReason] = useState('')
  const leave = useCommand({
    run: (body: { kind: 'LEAVE'; clusterId: string; reason: string }, key) => answerOf(api.POST('/api/registry/alliances/{id}/steps', { params: { path: { id: alliance.id }, header: idempotent(key) }, body })),
    refreshes: touchedByAlliance,
    notifyProblem: false,
    onDone: onClose,
  })
  return (
    <Panel component="section" p="lg">
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          leave.mutate({ kind: 'LEAVE', clusterId, reason })
        }}
      >
        <Stack>
          <Title order={2}>{t('registry.leave-title')}</Title>
          <Text>{t('registry.leave-text')}</Text>
          {mine.length > 1 && (
            <NativeSelect label={t('registry.your-cluster')} value={clusterId} onChange={({ currentTarget }) => setClusterId(currentTarget.value)} data={mine.map((one) => ({ value: one.clusterId, label: one.name }))} />
          )}
          <Textarea label={t('registry.reason')} required autosize minRows={2} maxLength={1000} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
          <ProblemNote error={leave.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.back')}
            </Button>
            <Button type="submit" color="red.8" loading={leave.isPending}>
              {t('registry.leave')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
