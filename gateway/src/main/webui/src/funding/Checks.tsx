import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import type { VoucherView } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { touchedByVoucher } from './fundingQueries'
import { useFundingProblem } from './useFundingProblem'

const colour = (passed: boolean | null) => (passed === null ? 'gray' : passed ? 'pine' : 'red')

/** What makes an application eligible; conditions of the call are looked at by managers. */
export function Checks({ voucher }: { voucher: VoucherView }) {
  const { t } = useTranslation()
  const sentence = useFundingProblem()
  const decides = voucher.manages && !voucher.conflict && voucher.state === 'SUBMITTED'
  const check = useCommand({
    run: (one: { number: number; passed: boolean }) => answerOf(api.PUT('/api/registry/vouchers/{id}/checks', { params: { path: { id: voucher.id } }, body: { checks: [{ ...one, note: null }] } })),
    refreshes: touchedByVoucher,
    notifyProblem: false,
  })
  if (voucher.checks.length === 0) return null
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Title order={2}>{t('funding.checks')}</Title>
        <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
          {voucher.checks.map((one, at) => (
            <li key={at}>
              <Group gap="xs" justify="space-between">
                <Text flex="1 1 200px" style={{ overflowWrap: 'anywhere' }}>
                  {one.text || t(`funding.check.${one.kind}`)}
                </Text>
                <Group gap="xs">
                  <Badge color={colour(one.passed)}>{t(one.passed === null ? 'funding.check-open' : one.passed ? 'funding.check-passed' : 'funding.check-failed')}</Badge>
                  {decides && one.kind === 'CONDITION' && (
                    <>
                      <Button size="compact-md" variant="default" disabled={one.passed === true} onClick={() => check.mutate({ number: at + 1, passed: true })}>
                        {t('funding.check-pass')}
                      </Button>
                      <Button size="compact-md" variant="default" disabled={one.passed === false} onClick={() => check.mutate({ number: at + 1, passed: false })}>
                        {t('funding.check-fail')}
                      </Button>
                    </>
                  )}
                </Group>
              </Group>
            </li>
          ))}
        </Stack>
        <ProblemNote error={check.error} title={sentence(check.error)} />
      </Stack>
    </Panel>
  )
}
