import { Alert, Button, Group, Select, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import type { VoucherStepKind, VoucherView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { Amount } from './Amount'
import { touchedByVoucher, useProgramme } from './fundingQueries'
import { useFundingProblem } from './useFundingProblem'
import { useStep } from './useStep'

const OF_MANAGERS: VoucherStepKind[] = ['ADMIT', 'EXCLUDE', 'AWARD', 'REJECT', 'LAPSE', 'PAY', 'REFUSE', 'CORRECT']
const GOOD: VoucherStepKind[] = ['ADMIT', 'AWARD', 'PAY']
const WITH_AMOUNT: VoucherStepKind[] = ['AWARD', 'PAY']

/** Whom the programme has as assessors, but those who assess it already. */
function Assessors({ voucher }: { voucher: VoucherView }) {
  const { t } = useTranslation()
  const sentence = useFundingProblem()
  const programme = useProgramme(voucher.programmeId)
  const [chosen, setChosen] = useState<string | null>(null)
  const assign = useCommand({
    run: (personId: string) => answerOf(api.PUT('/api/registry/vouchers/{id}/assessors/{personId}', { params: { path: { id: voucher.id, personId } } })),
    refreshes: touchedByVoucher,
    notifyProblem: false,
    onDone: () => setChosen(null),
  })
  const there = voucher.assessments.map(({ personId }) => personId)
  const offered = (programme.data?.people ?? []).filter(({ personId, roles }) => roles.includes('ASSESSOR') && !there.includes(personId))
  return (
    <Stack gap="xs">
      <Group align="end">
        <Select flex="1 1 200px" label={t('funding.assessor')} value={chosen} onChange={setChosen} data={offered.map(({ personId, name }) => ({ value: personId, label: name }))} />
        <Button variant="default" disabled={!chosen} loading={assign.isPending} onClick={() => chosen && assign.mutate(chosen)}>
          {t('funding.assign')}
        </Button>
      </Group>
      <ProblemNote error={assign.error} title={sentence(assign.error)} />
    </Stack>
  )
}

/** What a manager decides: one step, with its reason and, where money moves, how much. */
export function Decision({ voucher }: { voucher: VoucherView }) {
  const { t } = useTranslation()
  const sentence = useFundingProblem()
  const proposed = voucher.state === 'CLAIMED' ? voucher.claimed : voucher.requested
  const editing = useEdited<{ amount: number | null; reason: string }>(`decision.${voucher.id}.${voucher.state}`, { amount: proposed, reason: '' })
  const { amount, reason } = editing.value
  const step = useStep(voucher.id, () => void editing.discard())
  const possible = OF_MANAGERS.filter((kind) => voucher.possible.includes(kind))
  const needsAmount = possible.some((kind) => WITH_AMOUNT.includes(kind))
  if (voucher.conflict) return <Alert color="sign">{t('funding.your-conflict')}</Alert>
  if (possible.length === 0) return null
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Title order={2}>{t('funding.decide')}</Title>
        {voucher.state === 'ELIGIBLE' && <Assessors voucher={voucher} />}
        <Kept editing={editing} busy={step.isPending} />
        {needsAmount && <Amount label={t(voucher.state === 'CLAIMED' ? 'funding.to-pay' : 'funding.to-award')} currency={voucher.currency} value={amount} onChange={(minor) => editing.put({ amount: minor })} />}
        <Textarea label={t('funding.reason')} description={t('funding.reason-hint')} autosize minRows={2} maxLength={5000} value={reason} onChange={({ currentTarget }) => editing.put({ reason: currentTarget.value })} />
        <ProblemNote error={step.error} title={sentence(step.error)} />
        <Group>
          {possible.map((kind) => (
            <Button
              key={kind}
              size="md"
              variant={GOOD.includes(kind) ? 'filled' : 'default'}
              disabled={WITH_AMOUNT.includes(kind) ? amount === null : !GOOD.includes(kind) && reason.trim() === ''}
              loading={step.isPending}
              onClick={() => step.mutate({ kind, amount: WITH_AMOUNT.includes(kind) ? amount : null, reason: reason || null })}
            >
              {t(`funding.step.${kind}`)}
            </Button>
          ))}
        </Group>
        <Text c="dimmed" size="sm">
          {t('funding.decide-hint')}
        </Text>
      </Stack>
    </Panel>
  )
}
