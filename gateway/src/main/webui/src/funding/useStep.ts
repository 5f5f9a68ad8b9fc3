import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { TakeVoucherStep } from '../api/types'
import { touchedByVoucher } from './fundingQueries'

/** What happens to a voucher next. */
export function useStep(id: string, onDone?: () => void) {
  return useCommand({
    run: (body: TakeVoucherStep, key) => answerOf(api.POST('/api/registry/vouchers/{id}/steps', { params: { path: { id }, header: idempotent(key) }, body })),
    refreshes: touchedByVoucher,
    notifyProblem: false,
    onDone,
  })
}
