import { Button, Container } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Empty } from './States'

/** Instead of a screen whose every press would be refused; `to` is what may be looked at instead. */
export function NotYours({ to }: { to?: string }) {
  const { t } = useTranslation()
  const back = to && (
    <Button component={Link} to={to}>
      {t('event.as-participant')}
    </Button>
  )
  return (
    <Container size="sm" py={64}>
      <Empty order={1} title={t('problem.forbidden')} action={back}>
        {t('event.for-organisers')}
      </Empty>
    </Container>
  )
}
