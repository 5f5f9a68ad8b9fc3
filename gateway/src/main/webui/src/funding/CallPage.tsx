import { Anchor, Badge, Button, Group, List, Select, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { FundingCallView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Loaded } from '../design/States'
import { useGoOn } from '../design/useGoOn'
import { useTitle } from '../design/useTitle'
import { useMyOrganisations } from '../membership/membershipQueries'
import { useDay } from '../registry/useDay'
import { useSession } from '../session/useSession'
import { CallQuestions } from './CallQuestions'
import { Deadline } from './Deadline'
import { Facts } from './Facts'
import { touchedByCall, touchedByVoucher, useCall } from './fundingQueries'
import { useFundingProblem } from './useFundingProblem'
import { useMoney } from './useMoney'

/** For an organisation that the reader speaks for. */
function Apply({ call }: { call: FundingCallView }) {
  const { t } = useTranslation()
  const goOn = useGoOn()
  const sentence = useFundingProblem()
  const organisations = useMyOrganisations()
  const [chosen, setChosen] = useState<string | null>(null)
  const organisationId = chosen ?? organisations[0]?.id ?? null
  const apply = useCommand({
    run: (body: { callId: string; organisationId: string }, key) => answerOf(api.POST('/api/registry/vouchers', { params: { header: idempotent(key) }, body })),
    refreshes: touchedByVoucher,
    notifyProblem: false,
    onDone: ({ id }) => goOn(`/vouchers/${id}`),
  })
  if (organisations.length === 0) return <Text c="dimmed">{t('funding.nobody-spoken-for')}</Text>
  return (
    <Stack gap="sm">
      {organisations.length > 1 && <Select label={t('funding.apply-for')} value={organisationId} onChange={setChosen} allowDeselect={false} data={organisations.map(({ id, name }) => ({ value: id, label: name }))} />}
      <ProblemNote error={apply.error} title={sentence(apply.error)} />
      <Group>
        <Button size="md" loading={apply.isPending} disabled={!organisationId} onClick={() => organisationId && apply.mutate({ callId: call.id, organisationId })}>
          {t('funding.apply')}
        </Button>
      </Group>
    </Stack>
  )
}

function Open({ call }: { call: FundingCallView }) {
  const { t } = useTranslation()
  const sentence = useFundingProblem()
  const open = useCommand({
    run: (_: null, key) => answerOf(api.POST('/api/registry/funding-calls/{id}/opening', { params: { path: { id: call.id }, header: idempotent(key) } })),
    refreshes: touchedByCall,
    notifyProblem: false,
  })
  return (
    <Stack gap="sm">
      <ProblemNote error={open.error} title={sentence(open.error)} />
      <Group>
        <Button size="md" loading={open.isPending} onClick={() => open.mutate(null)}>
          {t('funding.open-call')}
        </Button>
      </Group>
    </Stack>
  )
}

function Call({ call }: { call: FundingCallView }) {
  const { t } = useTranslation()
  const money = useMoney(call.currency)
  const day = useDay()
  const { data: session } = useSession()
  const amount = (minor: number | null) => (minor === null ? '–' : money(minor))
  useTitle(call.title)
  return (
    <Stack gap="lg" maw={820}>
      <Stack gap="xs">
        <Anchor component={Link} to="/vouchers">
          {t('funding.calls')}
        </Anchor>
        <Title style={{ overflowWrap: 'anywhere' }}>{call.title}</Title>
        <Group gap="xs">
          <Badge color={call.state === 'OPEN' ? 'pine' : 'gray'}>{t(`funding.call-state.${call.state}`)}</Badge>
          {call.manages && (
            <Anchor component={Link} to={`/vouchers/programmes/${call.programmeId}`}>
              {t('funding.desk')}
            </Anchor>
          )}
        </Group>
      </Stack>
      <Panel component="section" p="lg">
        <Facts
          of={[
            [t('funding.activities'), call.activities],
            [t('funding.applicants'), call.applicants],
            [t('funding.amount-rule'), call.amountRule],
            [t('funding.maximum'), amount(call.maximum)],
            [t('funding.cap'), t('funding.cap-text', { amount: money(call.cap), programme: call.programmeTitle })],
            [t('funding.budget'), amount(call.budget)],
            [
              t('funding.criteria'),
              <List key="criteria" type="ordered">
                {call.criteria.map((one) => (
                  <List.Item key={one}>{one}</List.Item>
                ))}
              </List>,
            ],
            [t('funding.deadline'), call.deadline ? <Deadline key="deadline" at={call.deadline} zone={call.zone} /> : '–'],
            [t('funding.period'), call.usedFrom && call.usedUntil ? `${day(`${call.usedFrom}T12:00:00`)} – ${day(`${call.usedUntil}T12:00:00`)}` : '–'],
            ...(call.conditions.length > 0 ? [[t('funding.conditions'), <List key="conditions">{call.conditions.map((one) => <List.Item key={one}>{one}</List.Item>)}</List>] as [string, React.ReactNode]] : []),
          ]}
        />
      </Panel>
      {call.state === 'DRAFT' && <Open call={call} />}
      {call.state === 'OPEN' && (
        <Panel component="section" p="lg">
          <Title order={2} mb="sm">
            {t('funding.apply-title')}
          </Title>
          {session?.authenticated ? <Apply call={call} /> : <Text c="dimmed">{t('funding.apply-login')}</Text>}
        </Panel>
      )}
      {call.state !== 'DRAFT' && <CallQuestions call={call} asks={session?.authenticated === true && call.state === 'OPEN'} />}
    </Stack>
  )
}

/** What a call pays for, to whom, and how that is chosen. */
export function CallPage() {
  const { callId = '' } = useParams()
  return <Loaded query={useCall(callId)}>{(call) => <Call call={call} />}</Loaded>
}
