import { Button, Container, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { loginAddress } from '../api/queries'
import { Logo } from '../design/Logo'
import { Panel } from '../design/Panel'
import { useTitle } from '../design/useTitle'

export function LoginPage() {
  const { t } = useTranslation()
  useTitle(t('session.login'))
  return (
    <Container size="xs" py={64}>
      <Panel p="xl" ta="center">
        <Stack align="center">
          <Logo size={56} />
          <Title>{t('session.please')}</Title>
          <Text c="dimmed">{t('session.why')}</Text>
          <Button component="a" href={loginAddress()} size="md" fullWidth>
            {t('session.login')}
          </Button>
        </Stack>
      </Panel>
    </Container>
  )
}
