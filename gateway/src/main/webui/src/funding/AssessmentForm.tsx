import { Button, Group, Radio, Stack, Text, Textarea, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import type { VoucherView, WriteVoucherAssessment } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Kept } from '../draft/Kept'
import { useEdited } from '../draft/useEdited'
import { touchedByVoucher } from './fundingQueries'
import { useFundingProblem } from './useFundingProblem'

const MARKS = ['0', '1', '2', '3', '4']

interface Judged {
  marks: number[]
  recommended: boolean | null
  comment: string
  declared: string
}

/** What the reader thinks of it; once handed in it stays. */
export function AssessmentForm({ voucher }: { voucher: VoucherView }) {
  const { t } = useTranslation()
  const sentence = useFundingProblem()
  const mine = voucher.assessments.find((one) => one.mine)
  const editing = useEdited<Judged>(`assessment.${voucher.id}`, { marks: mine?.marks ?? [], recommended: mine?.recommended ?? null, comment: mine?.comment ?? '', declared: '' })
  const { marks, recommended, comment, declared } = editing.value
  const write = useCommand({
    run: (body: WriteVoucherAssessment) => answerOf(api.PUT('/api/registry/vouchers/{id}/assessment', { params: { path: { id: voucher.id } }, body })),
    refreshes: touchedByVoucher,
    notifyProblem: false,
    said: t('funding.saved'),
    onDone: () => void editing.done({ marks, recommended, comment, declared }),
  })
  // Criteria are marked in their order: those of which nothing is said yet are left out from the first on.
  const isWhole = voucher.criteria.every((_, at) => marks[at] !== undefined) && recommended !== null
  const said = marks.findIndex((mark) => mark === undefined || mark === null)
  const send = (submitted: boolean) => write.mutate({ marks: said < 0 ? marks : marks.slice(0, said), recommended, comment, declared: null, submitted })
  return (
    <Panel component="section" p="lg">
      <Stack gap="lg">
        <div>
          <Title order={2}>{t('funding.your-assessment')}</Title>
          <Text c="dimmed">{t('funding.your-assessment-hint')}</Text>
        </div>
        <Kept editing={editing} busy={write.isPending} />
        {voucher.criteria.map((criterion, at) => (
          <Radio.Group
            key={criterion}
            label={criterion}
            labelProps={{ style: { overflowWrap: 'anywhere' } }}
            description={t('funding.mark-hint')}
            value={marks[at] === undefined ? null : String(marks[at])}
            onChange={(mark) => {
              const all = [...marks]
              all[at] = Number(mark)
              editing.put({ marks: all })
            }}
          >
            <Group gap="lg" mt="xs">
              {MARKS.map((mark) => (
                <Radio key={mark} value={mark} label={mark} />
              ))}
            </Group>
          </Radio.Group>
        ))}
        <Radio.Group label={t('funding.recommended')} value={recommended === null ? null : String(recommended)} onChange={(said) => editing.put({ recommended: said === 'true' })}>
          <Group gap="lg" mt="xs">
            <Radio value="true" label={t('common.yes')} />
            <Radio value="false" label={t('common.no')} />
          </Group>
        </Radio.Group>
        <Textarea label={t('funding.comment')} autosize minRows={3} maxLength={5000} value={comment} onChange={({ currentTarget }) => editing.put({ comment: currentTarget.value })} />
        <ProblemNote error={write.error} title={sentence(write.error)} />
        <Group>
          <Button size="md" disabled={!isWhole} loading={write.isPending} onClick={() => send(true)}>
            {t('funding.hand-in')}
          </Button>
          <Button size="md" variant="default" loading={write.isPending} onClick={() => send(false)}>
            {t('funding.save-draft')}
          </Button>
        </Group>
        <details>
          <summary>{t('funding.declare')}</summary>
          <Stack mt="sm">
            <Textarea label={t('funding.declared')} description={t('funding.declared-hint')} autosize minRows={2} maxLength={1000} value={declared} onChange={({ currentTarget }) => editing.put({ declared: currentTarget.value })} />
            <Group>
              <Button variant="default" disabled={declared.trim() === ''} loading={write.isPending} onClick={() => write.mutate({ marks: [], recommended: null, comment: '', declared, submitted: false })}>
                {t('funding.declare-send')}
              </Button>
            </Group>
          </Stack>
        </details>
      </Stack>
    </Panel>
  )
}
