import { Anchor, Badge, Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { FundingCallView, FundingProgrammeView, VoucherCardView, VoucherState } from '../api/types'
import { NotYours } from '../design/NotYours'
import { Panel } from '../design/Panel'
import { Loaded, Loading } from '../design/States'
import { useTitle } from '../design/useTitle'
import { WideTable } from '../design/WideTable'
import { Endless } from '../registry/Endless'
import { useDay } from '../registry/useDay'
import { useSession } from '../session/useSession'
import { Bar } from './Bar'
import { useAllVouchers, useCallBalances, useCalls, useCapBalances, useLedger, useProgramme } from './fundingQueries'
import { useMoney } from './useMoney'
import { VoucherList } from './VoucherList'

/** What has to be done first stands first. */
const ORDER: VoucherState[] = ['SUBMITTED', 'ELIGIBLE', 'CLAIMED', 'AWARDED', 'PAID', 'PARTLY_PAID', 'REPORTED', 'REFUSED', 'REJECTED', 'EXCLUDED', 'LAPSED', 'WITHDRAWN']

/** Applications to one call, by where they stand. */
function Applications({ call, all }: { call: FundingCallView; all: VoucherCardView[] }) {
  const { t } = useTranslation()
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Title order={3}>
          <Anchor component={Link} to={`/vouchers/calls/${call.id}`} inherit style={{ overflowWrap: 'anywhere' }}>
            {call.title}
          </Anchor>
        </Title>
        <Badge color={call.state === 'OPEN' ? 'pine' : 'gray'}>{t(`funding.call-state.${call.state}`)}</Badge>
      </Group>
      {all.length === 0 && <Text c="dimmed">{t('funding.no-applications')}</Text>}
      {ORDER.map((state) => ({ state, of: all.filter((one) => one.state === state) }))
        .filter(({ of }) => of.length > 0)
        .map(({ state, of }) => (
          <details key={state} open={ORDER.indexOf(state) < 3}>
            <summary>{`${t(`funding.state.${state}`)} (${of.length})`}</summary>
            <VoucherList of={of} />
          </details>
        ))}
    </Stack>
  )
}

function Balances({ programme }: { programme: FundingProgrammeView }) {
  const { t } = useTranslation()
  const calls = useCallBalances(programme.id)
  const caps = useCapBalances(programme.id)
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Title order={2}>{t('funding.money')}</Title>
        <Loaded query={calls}>{(all) => (all.length === 0 ? <Text c="dimmed">{t('funding.no-money')}</Text> : all.map((one) => <Bar key={one.callId} name={one.callTitle} currency={programme.currency} whole={one.budget} committed={one.committed} paid={one.paid} />))}</Loaded>
        {(caps.data ?? []).length > 0 && <Title order={3}>{t('funding.caps')}</Title>}
        {caps.data?.map((one) => <Bar key={one.organisationId} name={one.organisationName} currency={programme.currency} whole={one.cap} committed={one.committed} paid={one.paid} />)}
      </Stack>
    </Panel>
  )
}

function Ledger({ programme }: { programme: FundingProgrammeView }) {
  const { t } = useTranslation()
  const day = useDay()
  const money = useMoney(programme.currency)
  const ledger = useLedger(programme.id)
  const all = ledger.data ?? []
  const signed = (amount: number) => (amount === 0 ? '' : money(amount))
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Title order={2}>{t('funding.ledger')}</Title>
        <Text c="dimmed">{t('funding.ledger-hint')}</Text>
        <Group>
          <Button component="a" variant="default" href={`/api/registry/funding-programmes/${programme.id}/ledger-file`} download="ledger.csv">
            {t('funding.ledger-file')}
          </Button>
        </Group>
        {all.length > 0 && (
          <WideTable label={t('funding.ledger')} minWidth={760}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('funding.entered')}</Table.Th>
                <Table.Th>{t('funding.entry')}</Table.Th>
                <Table.Th>{t('funding.organisation')}</Table.Th>
                <Table.Th ta="right">{t('funding.promised')}</Table.Th>
                <Table.Th ta="right">{t('funding.paid')}</Table.Th>
                <Table.Th>{t('funding.reason')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {all.map((one) => (
                <Table.Tr key={one.id}>
                  <Table.Td>{day(one.enteredAt)}</Table.Td>
                  <Table.Td>{t(`funding.entry-kind.${one.kind}`)}</Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{one.organisationName}</Table.Td>
                  <Table.Td ta="right">{signed(one.committed)}</Table.Td>
                  <Table.Td ta="right">{signed(one.paid)}</Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{one.reason}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </WideTable>
        )}
        <Endless of={ledger} />
      </Stack>
    </Panel>
  )
}

function Desk({ programme }: { programme: FundingProgrammeView }) {
  const { t } = useTranslation()
  const { data: session } = useSession()
  const calls = useCalls({ programme: programme.id })
  const admin = session?.roles?.includes('admin') === true
  const manages = admin || programme.mine.includes('MANAGER')
  const vouchers = useAllVouchers(manages)
  // All at once: what comes late would push down what somebody has begun to read.
  const reads = [calls, useCallBalances(programme.id), useCapBalances(programme.id), useLedger(programme.id), ...(manages ? [vouchers] : [])]
  const isReady = reads.every(({ isPending }) => !isPending)
  useTitle(programme.title)
  if (!manages && !programme.mine.includes('AUDITOR')) return <NotYours />
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <Anchor component={Link} to="/vouchers">
          {t('funding.calls')}
        </Anchor>
        <Title style={{ overflowWrap: 'anywhere' }}>{programme.title}</Title>
        <Text c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t('funding.owned-by', { owner: programme.ownerName })}
        </Text>
      </Stack>
      {!isReady && <Loading />}
      {isReady && manages && (
        <Panel component="section" p="lg">
          <Stack gap="xl">
            <Title order={2}>{t('funding.applications')}</Title>
            <Loaded query={vouchers}>{(applications) => <Loaded query={calls}>{(all) => (all.length === 0 ? <Text c="dimmed">{t('funding.no-calls')}</Text> : all.map((one) => <Applications key={one.id} call={one} all={applications.filter(({ callId }) => callId === one.id)} />))}</Loaded>}</Loaded>
          </Stack>
        </Panel>
      )}
      {isReady && <Balances programme={programme} />}
      {isReady && <Ledger programme={programme} />}
    </Stack>
  )
}

/** Where a programme is run: applications by state, money, ledger. */
export function FundingDeskPage() {
  const { programmeId = '' } = useParams()
  return <Loaded query={useProgramme(programmeId)}>{(programme) => <Desk programme={programme} />}</Loaded>
}
