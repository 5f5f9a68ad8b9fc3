import { Button, Group, Stack, Textarea, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answerOf, api, ifMatch } from '../api/client'
import { useCommand } from '../api/command'
import type { VoucherView, WriteVoucher } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { Amount } from './Amount'
import { touchedByVoucher } from './fundingQueries'
import { papersOf, PapersField, sentPapers } from './PapersField'
import { useFundingProblem } from './useFundingProblem'
import { useStep } from './useStep'

/** An application while it is written: saved as often as one likes, handed in once. */
export function VoucherForm({ voucher }: { voucher: VoucherView }) {
  const { t } = useTranslation()
  const sentence = useFundingProblem()
  const editing = useEdited(`voucher.${voucher.id}`, { purpose: voucher.purpose, requested: voucher.requested, papers: papersOf(voucher.papers) }, voucher.version)
  const { purpose, requested, papers } = editing.value
  const step = useStep(voucher.id)
  const write = useCommand({
    run: ({ body }: { body: WriteVoucher; handsIn: boolean }) => answerOf(api.PUT('/api/registry/vouchers/{id}', { params: { path: { id: voucher.id }, header: ifMatch(editing.version) }, body })),
    refreshes: touchedByVoucher,
    notifyProblem: false,
    said: t('funding.saved'),
    onDone: (stored, { handsIn }) => {
      editing.done({ purpose, requested, papers }, { purpose: stored.purpose, requested: stored.requested, papers: papersOf(stored.papers) })
      if (handsIn) step.mutate({ kind: 'SUBMIT', amount: null, reason: null })
    },
  })
  const save = (handsIn: boolean) => write.mutate({ body: { purpose, requested, papers: sentPapers(papers) }, handsIn })
  const busy = write.isPending || step.isPending
  const error = write.error ?? step.error
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Title order={2}>{t('funding.application')}</Title>
        <Kept editing={editing} busy={busy} />
        <Textarea label={t('funding.purpose')} description={t('funding.purpose-hint')} autosize minRows={4} maxLength={5000} value={purpose} onChange={({ currentTarget }) => editing.put({ purpose: currentTarget.value })} />
        <Amount label={t('funding.requested')} currency={voucher.currency} value={requested} onChange={(minor) => editing.put({ requested: minor })} />
        <PapersField legend={t('funding.papers')} add={t('funding.paper-add')} value={papers} onChange={(all) => editing.put({ papers: all })} />
        <ProblemNote error={error} title={sentence(error)} />
        <Group>
          <Button size="md" loading={busy} onClick={() => save(true)}>
            {t('funding.hand-in')}
          </Button>
          <Button size="md" variant="default" loading={busy} onClick={() => save(false)}>
            {t('funding.save-draft')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  )
}
