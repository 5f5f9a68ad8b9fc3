import { Button, Container } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Empty } from './States'

export function NotFound() {
  const { t } = useTranslation()
  const home = (
    <Button component={Link} to="/">
      {t('common.home')}
    </Button>
  )
  return (
    <Container size="sm" py={64}>
      <Empty order={1} title={t('common.no-page')} action={home}>
        {t('common.no-page-hint')}
      </Empty>
    </Container>
  )
}
