import { Button, Container, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Navigate } from 'react-router'
import { useNow } from '../agenda/useNow'
import { loginAddress } from '../api/queries'
import { Band } from '../design/Band'
import { Empty, Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useSession } from '../session/useSession'
import { byTime } from './byTime'
import { EventList } from './EventList'
import { useEvents } from './eventQueries'

export function LandingPage() {
  const { t } = useTranslation()
  const { data: session } = useSession()
  const events = useEvents()
  const now = useNow()
  useTitle()
  if (session?.authenticated) return <Navigate to="/events" replace />
  return (
    <>
      <Band tall>
        <Stack align="flex-start" maw={640}>
          <Title fz="clamp(2.1rem, 6vw, 3.4rem)" lh={1.05}>
            {t('landing.title')}
          </Title>
          <Text size="lg" c="var(--face-band-quiet)">
            {t('landing.text')}
          </Text>
          <Button component="a" href={loginAddress('/events')} color="sign.5" size="lg" c="var(--face-sign-text)">
            {t('session.login')}
          </Button>
        </Stack>
      </Band>
      <Container size="lg" px="md" pt="xl">
        <Loaded query={events}>
          {(all) =>
            all.length > 0 ? (
              <Stack gap="xl">
                <EventList title={t('event.open')} events={byTime(all, now).coming} />
                <EventList title={t('event.over')} events={byTime(all, now).over} latestFirst />
              </Stack>
            ) : (
              <Empty title={t('event.none')}>{t('event.none-hint')}</Empty>
            )
          }
        </Loaded>
      </Container>
    </>
  )
}
