import { Button, Container } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { Empty } from './States'

/** A fault of this client (or a part of it that could not be loaded): the only way on is a fresh start. */
export function Crash() {
  const { t } = useTranslation()
  console.error(useRouteError())
  return (
    <Container size="sm" py={64}>
      <Empty order={1} title={t('common.crash')} action={<Button onClick={() => location.reload()}>{t('common.reload')}</Button>}>
        {t('common.crash-hint')}
      </Empty>
    </Container>
  )
}
