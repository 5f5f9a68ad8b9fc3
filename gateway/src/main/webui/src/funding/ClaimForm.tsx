import { ActionIcon, Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, ifMatch } from '../api/client'
import { useCommand } from '../api/command'
import type { VoucherClaim, VoucherMeetingView, VoucherUseKind, VoucherView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { Amount } from './Amount'
import { touchedByVoucher, useVoucherMeetings } from './fundingQueries'
import { papersOf, PapersField, sentPapers, type Paper } from './PapersField'
import { useFundingProblem } from './useFundingProblem'
import { useStep } from './useStep'

const KINDS: VoucherUseKind[] = ['CONTACT', 'MEETING', 'STAND', 'OTHER']

interface Use {
  kind: VoucherUseKind
  title: string
  usedOn: string
  meetingId: string
}

interface Claimed {
  amount: number | null
  uses: Use[]
  proofs: Paper[]
}

const claimedIn = (claim: VoucherClaim | null | undefined, awarded: number | null): Claimed => ({
  amount: claim?.amount ?? awarded,
  uses: (claim?.uses ?? []).map((one) => ({ ...one, meetingId: one.meetingId ?? '' })),
  proofs: papersOf(claim?.proofs),
})

interface UsesProps {
  value: Use[]
  meetings: VoucherMeetingView[]
  onChange: (uses: Use[]) => void
}

function Uses({ value, meetings, onChange }: UsesProps) {
  const { t } = useTranslation()
  const change = (at: number, part: Partial<Use>) => onChange(value.map((one, n) => (n === at ? { ...one, ...part } : one)))
  const offered = meetings.filter(({ meetingId }) => !value.some((one) => one.meetingId === meetingId))
  return (
    <Stack component="fieldset" gap="sm" bd="none" p={0} m={0}>
      <Text component="legend" size="sm" fw={600}>
        {t('funding.uses')}
      </Text>
      {value.map((one, at) => (
        <Group key={at} align="end" gap="xs" wrap="wrap">
          <Select flex="1 1 140px" label={t('funding.use-kind', { number: at + 1 })} allowDeselect={false} disabled={one.meetingId !== ''} value={one.kind} onChange={(kind) => kind && change(at, { kind })} data={KINDS.map((kind) => ({ value: kind, label: t(`funding.use.${kind}`) }))} />
          <TextInput flex="2 1 200px" maxLength={500} label={t('funding.use-title', { number: at + 1 })} value={one.title} onChange={({ currentTarget }) => change(at, { title: currentTarget.value })} />
          <TextInput flex="1 1 140px" type="date" label={t('funding.use-day', { number: at + 1 })} value={one.usedOn} onChange={({ currentTarget }) => change(at, { usedOn: currentTarget.value })} />
          <ActionIcon size={44} variant="default" aria-label={t('funding.use-remove', { number: at + 1 })} onClick={() => onChange(value.filter((_, n) => n !== at))}>
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button variant="default" onClick={() => onChange([...value, { kind: 'CONTACT', title: '', usedOn: '', meetingId: '' }])}>
          {t('funding.use-add')}
        </Button>
        {offered.length > 0 && (
          <Button variant="default" onClick={() => onChange([...value, ...offered.map(({ meetingId, endedAt, organisationName }): Use => ({ kind: 'MEETING', title: organisationName || t('funding.use.MEETING'), usedOn: endedAt.slice(0, 10), meetingId }))])}>
            {t('funding.use-meetings', { count: offered.length })}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

/** For what the voucher was used, with proof; written until it is handed in. */
export function ClaimForm({ voucher }: { voucher: VoucherView }) {
  const { t } = useTranslation()
  const sentence = useFundingProblem()
  const meetings = useVoucherMeetings(voucher.id)
  const editing = useEdited<Claimed>(`claim.${voucher.id}`, claimedIn(voucher.claim, voucher.awarded), voucher.version)
  const { amount, uses, proofs } = editing.value
  const step = useStep(voucher.id)
  const write = useCommand({
    run: ({ body }: { body: VoucherClaim; handsIn: boolean }) => answerOf(api.PUT('/api/registry/vouchers/{id}/claim', { params: { path: { id: voucher.id }, header: ifMatch(editing.version) }, body })),
    refreshes: touchedByVoucher,
    notifyProblem: false,
    said: t('funding.saved'),
    onDone: (stored, { handsIn }) => {
      editing.done({ amount, uses, proofs }, claimedIn(stored.claim, stored.awarded))
      if (handsIn) step.mutate({ kind: 'CLAIM', amount: null, reason: null })
    },
  })
  const save = (handsIn: boolean) =>
    amount !== null && write.mutate({ body: { amount, uses: uses.filter(({ title, usedOn }) => title.trim() !== '' && usedOn !== '').map((one) => ({ ...one, meetingId: one.meetingId || null })), proofs: sentPapers(proofs) }, handsIn })
  const busy = write.isPending || step.isPending
  const error = write.error ?? step.error
  return (
    <Panel component="section" p="lg">
      <Stack>
        <div>
          <Title order={2}>{t('funding.claim')}</Title>
          <Text c="dimmed">{t('funding.claim-hint')}</Text>
        </div>
        <Kept editing={editing} busy={busy} />
        <Amount label={t('funding.claim-amount')} currency={voucher.currency} value={amount} onChange={(minor) => editing.put({ amount: minor })} />
        <Uses value={uses} meetings={meetings.data ?? []} onChange={(all) => editing.put({ uses: all })} />
        <PapersField legend={t('funding.proofs')} add={t('funding.proof-add')} value={proofs} onChange={(all) => editing.put({ proofs: all })} />
        <ProblemNote error={error} title={sentence(error)} />
        <Group>
          <Button size="md" disabled={amount === null} loading={busy} onClick={() => save(true)}>
            {t('funding.claim-send')}
          </Button>
          <Button size="md" variant="default" disabled={amount === null} loading={busy} onClick={() => save(false)}>
            {t('funding.save-draft')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  )
}
