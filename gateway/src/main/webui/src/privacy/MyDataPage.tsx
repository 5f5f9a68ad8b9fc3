import { Alert, Button, Container, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import type { PersonView } from '../api/types'
import { ProblemNote } from '../design/ProblemNote'
import { Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { dropDrafts } from '../draft/shelf'
import { useMe, useSession } from '../session/useSession'

/** Who has pressed goes on at what took the place of the button. */
const focus = (button: HTMLButtonElement | null) => button?.focus()

/** Being forgotten: what goes, what stays without the name, and no way back. */
function Erase({ me }: { me: PersonView }) {
  const { t } = useTranslation()
  const { data: session } = useSession()
  const [isAsked, setAsked] = useState(false)
  const erase = useCommand({
    run: () => answerOf(api.PUT('/api/registry/erasures/{personId}', { params: { path: { personId: me.id } } })),
    notifyProblem: false,
    onDone: () => {
      dropDrafts()
      // With what the menus read: nobody else here needs it.
      void import('../menus').then(({ logout }) => logout(session ?? { authenticated: true }))
    },
  })
  return (
    <Stack component="section" aria-labelledby="erase" gap="sm">
      <Title order={2} id="erase">
        {t('privacy.erase')}
      </Title>
      <Text>{t('privacy.erase-intro')}</Text>
      <Title order={3} size="h4">
        {t('privacy.goes')}
      </Title>
      <Text>{t('privacy.goes-text')}</Text>
      <Title order={3} size="h4">
        {t('privacy.stays')}
      </Title>
      <Text>{t('privacy.stays-text', { name: t('people.erased') })}</Text>
      <Alert role={isAsked ? 'alert' : undefined} color="sign" title={isAsked ? t('privacy.erase-title') : undefined}>
        {t('privacy.for-good')}
      </Alert>
      <ProblemNote error={erase.error} />
      {isAsked ? (
        <Group>
          <Button size="md" variant="default" ref={focus} onClick={() => setAsked(false)}>
            {t('common.back')}
          </Button>
          <Button color="red.8" size="md" loading={erase.isPending || erase.isSuccess} onClick={() => erase.mutate(undefined)}>
            {t('privacy.erase-now')}
          </Button>
        </Group>
      ) : (
        <Button variant="default" size="md" style={{ alignSelf: 'flex-start' }} h="auto" mih={42} styles={{ label: { whiteSpace: 'normal' } }} onClick={() => setAsked(true)}>
          {t('privacy.erase')}
        </Button>
      )}
    </Stack>
  )
}

export function MyDataPage() {
  const { t } = useTranslation()
  const me = useMe()
  useTitle(t('session.your-data'))
  return (
    <Container size="xs" px="md" pt="xl">
      <Stack>
        <Title>{t('session.your-data')}</Title>
        <Stack component="section" aria-labelledby="export" gap="sm">
          <Title order={2} id="export">
            {t('privacy.export')}
          </Title>
          <Text>{t('privacy.export-text')}</Text>
          <Button component="a" href="/api/privacy/export" download="my-data.zip" size="md" variant="default" style={{ alignSelf: 'flex-start' }}>
            {t('privacy.export-now')}
          </Button>
        </Stack>
        <Loaded query={me}>{(view) => <Erase me={view} />}</Loaded>
      </Stack>
    </Container>
  )
}
