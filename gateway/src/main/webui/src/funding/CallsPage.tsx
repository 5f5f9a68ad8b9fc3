import { Anchor, Badge, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FundingCallView } from '../api/types'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { Card } from '../registry/Card'
import { Endless } from '../registry/Endless'
import { useSession } from '../session/useSession'
import { Deadline } from './Deadline'
import { useCalls, useMyProgrammes, useVouchers } from './fundingQueries'
import { useMoney } from './useMoney'
import { VoucherList } from './VoucherList'

function CallCard({ call }: { call: FundingCallView }) {
  const { t } = useTranslation()
  const money = useMoney(call.currency)
  return (
    <Card to={`/vouchers/calls/${call.id}`} name={call.title} line={call.programmeTitle} keywords={[]}>
      <Group gap="xs" mt="xs">
        {call.maximum !== null && <Badge color="pine">{t('funding.up-to', { amount: money(call.maximum) })}</Badge>}
      </Group>
      {call.deadline && (
        <Text mt="xs" component="div">
          {t('funding.deadline')}: <Deadline at={call.deadline} zone={call.zone} />
        </Text>
      )}
    </Card>
  )
}

/** What concerns the reader: applications of theirs, those they assess or decide, programmes they work on. */
function Mine() {
  const { t } = useTranslation()
  const vouchers = useVouchers()
  const programmes = useMyProgrammes(true)
  const all = programmes.data?.items.filter(({ mine }) => mine.some((role) => role !== 'ASSESSOR')) ?? []
  return (
    <>
      {all.length > 0 && (
        <Stack gap="xs">
          <Title order={2}>{t('funding.programmes')}</Title>
          {all.map(({ id, title }) => (
            <Anchor key={id} component={Link} to={`/vouchers/programmes/${id}`} style={{ overflowWrap: 'anywhere' }}>
              {title}
            </Anchor>
          ))}
        </Stack>
      )}
      {(vouchers.data ?? []).length > 0 && (
        <Stack gap="xs">
          <Title order={2}>{t('funding.mine')}</Title>
          <VoucherList of={vouchers.data ?? []} />
          <Endless of={vouchers} />
        </Stack>
      )}
    </>
  )
}

/** Calls to which one can apply now. */
export function CallsPage() {
  const { t } = useTranslation()
  const calls = useCalls({ open: true })
  const { data: session } = useSession()
  useTitle(t('funding.calls'))
  return (
    <Stack gap="xl">
      <div>
        <Title>{t('funding.calls')}</Title>
        <Text c="dimmed" maw={640}>
          {t('funding.hint')}
        </Text>
      </div>
      <Loaded query={calls}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('funding.none')}>{t('funding.none-hint')}</Empty>
          ) : (
            <SimpleGrid component="ul" cols={{ base: 1, md: 2 }} p={0} m={0}>
              {all.map((one) => (
                <CallCard key={one.id} call={one} />
              ))}
            </SimpleGrid>
          )
        }
      </Loaded>
      <Endless of={calls} />
      {session?.authenticated && <Mine />}
    </Stack>
  )
}
