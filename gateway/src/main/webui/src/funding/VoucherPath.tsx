import { Badge, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { VoucherState } from '../api/types'

const WAY: VoucherState[] = ['DRAFT', 'SUBMITTED', 'ELIGIBLE', 'AWARDED', 'CLAIMED', 'PAID', 'REPORTED']
/** Where one leaves the way, and after which stop of it. */
const ENDS: Partial<Record<VoucherState, VoucherState>> = { EXCLUDED: 'SUBMITTED', REJECTED: 'ELIGIBLE', WITHDRAWN: 'DRAFT', LAPSED: 'AWARDED', REFUSED: 'CLAIMED', PARTLY_PAID: 'CLAIMED' }

/** Where a voucher stands on its way from the application to the report. */
export function VoucherPath({ state }: { state: VoucherState }) {
  const { t } = useTranslation()
  const after = ENDS[state]
  const reached = WAY.indexOf(after ?? state)
  const goesOn = state === 'PARTLY_PAID'
  const way = after ? [...WAY.slice(0, reached + 1), state, ...(goesOn ? WAY.slice(-1) : [])] : WAY
  return (
    <Group component="ol" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t('funding.way')}>
      {way.map((one) => {
        const isNow = one === state
        const isPast = !isNow && WAY.includes(one) && WAY.indexOf(one) <= reached
        return (
          <li key={one} aria-current={isNow ? 'step' : undefined}>
            <Badge size="lg" color={isNow ? 'pine' : 'gray'} variant={isNow ? 'filled' : isPast ? 'light' : 'outline'}>
              {t(`funding.state.${one}`)}
            </Badge>
          </li>
        )
      })}
    </Group>
  )
}
