import { Anchor, Badge, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { VoucherPaper, VoucherView } from '../api/types'
import { Confirm } from '../design/Confirm'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { useDay } from '../registry/useDay'
import { AssessmentForm } from './AssessmentForm'
import { Checks } from './Checks'
import { ClaimForm } from './ClaimForm'
import { Decision } from './Decision'
import { Facts } from './Facts'
import { useVoucher } from './fundingQueries'
import { useFundingProblem } from './useFundingProblem'
import { useMoney } from './useMoney'
import { useStep } from './useStep'
import { VoucherForm } from './VoucherForm'
import { VoucherPath } from './VoucherPath'

function Papers({ of }: { of: VoucherPaper[] }) {
  if (of.length === 0) return <>–</>
  return (
    <Stack component="ul" gap={4} p={0} m={0} style={{ listStyle: 'none' }}>
      {of.map((one, at) => (
        <li key={at}>
          {one.link ? (
            <Anchor href={one.link} rel="noreferrer">
              {one.title}
            </Anchor>
          ) : (
            one.title
          )}
        </li>
      ))}
    </Stack>
  )
}

function Application({ voucher }: { voucher: VoucherView }) {
  const { t } = useTranslation()
  const money = useMoney(voucher.currency)
  const day = useDay()
  const amounts: [string, number | null][] = [
    [t('funding.requested'), voucher.requested],
    [t('funding.awarded'), voucher.awarded],
    [t('funding.claimed'), voucher.claimed],
    [t('funding.paid'), voucher.paid],
  ]
  const claim = voucher.claimed === null ? null : voucher.claim
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Title order={2}>{t('funding.application')}</Title>
        <Facts
          of={[
            [t('funding.purpose'), voucher.purpose || '–'],
            ...amounts.filter(([, amount]) => amount !== null).map(([name, amount]): [string, string] => [name, money(amount ?? 0)]),
            [t('funding.papers'), <Papers key="papers" of={voucher.papers} />],
            ...(claim
              ? ([
                  [t('funding.uses'), claim.uses.map((use) => `${day(`${use.usedOn}T12:00:00`)} · ${t(`funding.use.${use.kind}`)} · ${use.title}`).join('\n')],
                  [t('funding.proofs'), <Papers key="proofs" of={claim.proofs} />],
                ] as [string, React.ReactNode][])
              : []),
          ]}
        />
      </Stack>
    </Panel>
  )
}

function Assessments({ voucher }: { voucher: VoucherView }) {
  const { t } = useTranslation()
  if (voucher.assessments.length === 0) return null
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Title order={2}>{t('funding.assessments')}</Title>
        {voucher.hidden && <Text c="dimmed">{t('funding.hidden')}</Text>}
        {voucher.assessments.map((one) => (
          <div key={one.personId}>
            <Group gap="xs">
              <Text fw={700} style={{ overflowWrap: 'anywhere' }}>
                {one.name}
              </Text>
              <Badge color={one.submittedAt ? 'pine' : 'gray'}>{t(one.declared ? 'funding.conflict' : one.submittedAt ? 'funding.is-in' : 'funding.is-awaited')}</Badge>
              {one.recommended !== null && <Badge color={one.recommended ? 'pine' : 'red'}>{t(one.recommended ? 'funding.recommends' : 'funding.advises-against')}</Badge>}
            </Group>
            {one.marks.length > 0 && <Text style={{ overflowWrap: 'anywhere' }}>{one.marks.map((mark, at) => `${voucher.criteria[at] ?? ''}: ${mark}`).join(' · ')}</Text>}
            {one.comment && <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{one.comment}</Text>}
          </div>
        ))}
      </Stack>
    </Panel>
  )
}

/** What came of it. */
function Report({ voucher }: { voucher: VoucherView }) {
  const { t } = useTranslation()
  const sentence = useFundingProblem()
  const editing = useEdited(`report.${voucher.id}`, { reason: '' })
  const { reason } = editing.value
  const step = useStep(voucher.id, () => void editing.discard())
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Title order={2}>{t('funding.report')}</Title>
        <Kept editing={editing} busy={step.isPending} />
        <Textarea label={t('funding.report-text')} autosize minRows={4} maxLength={5000} value={reason} onChange={({ currentTarget }) => editing.put({ reason: currentTarget.value })} />
        <ProblemNote error={step.error} title={sentence(step.error)} />
        <Group>
          <Button size="md" disabled={reason.trim() === ''} loading={step.isPending} onClick={() => step.mutate({ kind: 'REPORT', amount: null, reason })}>
            {t('funding.report-send')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  )
}

function Withdraw({ voucher }: { voucher: VoucherView }) {
  const { t } = useTranslation()
  const sentence = useFundingProblem()
  const [asks, setAsks] = useState(false)
  const step = useStep(voucher.id, () => setAsks(false))
  return (
    <>
      <ProblemNote error={step.error} title={sentence(step.error)} />
      <Group>
        <Button variant="default" size="md" onClick={() => setAsks(true)}>
          {t('funding.step.WITHDRAW')}
        </Button>
      </Group>
      <Confirm opened={asks} title={t('funding.withdraw-title')} yes={t('funding.step.WITHDRAW')} busy={step.isPending} onClose={() => setAsks(false)} onYes={() => step.mutate({ kind: 'WITHDRAW', amount: null, reason: null })}>
        {t('funding.withdraw-text')}
      </Confirm>
    </>
  )
}

function Steps({ voucher }: { voucher: VoucherView }) {
  const { t } = useTranslation()
  const day = useDay()
  const money = useMoney(voucher.currency)
  if (voucher.steps.length === 0) return null
  return (
    <Panel component="section" p="lg">
      <Title order={2} mb="xs">
        {t('funding.record')}
      </Title>
      <Stack component="ol" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {voucher.steps.map((step, at) => (
          <li key={at}>
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {[day(step.takenAt), t(`funding.step.${step.kind}`), step.amount === null ? '' : money(step.amount), step.name].filter(Boolean).join(' · ')}
            </Text>
            {step.reason && <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{step.reason}</Text>}
          </li>
        ))}
      </Stack>
    </Panel>
  )
}

function Voucher({ voucher }: { voucher: VoucherView }) {
  const { t } = useTranslation()
  const can = (kind: VoucherView['possible'][number]) => voucher.applicant && voucher.possible.includes(kind)
  useTitle(voucher.organisationName)
  return (
    <Stack gap="lg" maw={820}>
      <Stack gap="xs">
        <Anchor component={Link} to={`/vouchers/calls/${voucher.callId}`} style={{ overflowWrap: 'anywhere' }}>
          {voucher.callTitle}
        </Anchor>
        <Title style={{ overflowWrap: 'anywhere' }}>{voucher.organisationName}</Title>
        <VoucherPath state={voucher.state} />
        {voucher.manages && (
          <Anchor component={Link} to={`/vouchers/programmes/${voucher.programmeId}`}>
            {t('funding.desk')}
          </Anchor>
        )}
      </Stack>
      {can('SUBMIT') ? <VoucherForm voucher={voucher} /> : <Application voucher={voucher} />}
      {can('CLAIM') && <ClaimForm voucher={voucher} />}
      {can('REPORT') && <Report voucher={voucher} />}
      <Checks voucher={voucher} />
      {voucher.due && voucher.state === 'ELIGIBLE' && <AssessmentForm voucher={voucher} />}
      <Assessments voucher={voucher} />
      {voucher.manages && <Decision key={voucher.state} voucher={voucher} />}
      <Steps voucher={voucher} />
      {can('WITHDRAW') && <Withdraw voucher={voucher} />}
    </Stack>
  )
}

/** One voucher, for who applies, assesses or decides. */
export function VoucherPage() {
  const { voucherId = '' } = useParams()
  return <Loaded query={useVoucher(voucherId)}>{(voucher) => <Voucher key={voucher.id} voucher={voucher} />}</Loaded>
}
