import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface Paged {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

/** The way to the next page of a list that has one. */
export function More({ of }: { of: Paged }) {
  const { t } = useTranslation()
  if (!of.hasNextPage) return null
  return (
    <Button variant="default" size="md" loading={of.isFetchingNextPage} onClick={() => of.fetchNextPage()}>
      {t('common.show-more')}
    </Button>
  )
}
