import { Badge, Group, SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { VoucherCardView } from '../api/types'
import { Card } from '../registry/Card'
import { moneyIn } from './money'
import { localeOf } from '../i18n'

/** Applications, each with where it stands. */
export function VoucherList({ of }: { of: VoucherCardView[] }) {
  const { t, i18n } = useTranslation()
  return (
    <SimpleGrid component="ul" cols={{ base: 1, md: 2 }} p={0} m={0}>
      {of.map((one) => {
        const amount = one.paid ?? one.awarded ?? one.requested
        return (
          <Card key={one.id} to={`/vouchers/${one.id}`} name={one.organisationName} line={one.callTitle} keywords={[]}>
            <Group gap="xs" mt="xs">
              <Badge color="pine">{t(`funding.state.${one.state}`)}</Badge>
              {one.assessor && <Badge color="gray">{t('funding.you-assess')}</Badge>}
              {amount !== null && <Badge color="gray">{moneyIn(localeOf(i18n.language), amount, one.currency)}</Badge>}
            </Group>
          </Card>
        )
      })}
    </SimpleGrid>
  )
}
