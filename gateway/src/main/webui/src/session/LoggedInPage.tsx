import { Button, Container } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Empty } from '../design/States'
import { useTitle } from '../design/useTitle'

/** Where a login beside another page ends: that one has noticed and goes on. */
export function LoggedInPage() {
  const { t } = useTranslation()
  useTitle(t('session.back-again'))
  const events = (
    <Button component={Link} to="/events" variant="default">
      {t('event.events')}
    </Button>
  )
  return (
    <Container size="sm" py={64}>
      <Empty order={1} title={t('session.back-again')} action={events}>
        {t('session.back-again-text')}
      </Empty>
    </Container>
  )
}
