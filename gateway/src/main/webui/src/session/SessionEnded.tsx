import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { loginAddress } from '../api/queries'
import box from '../design/NativeDialog.module.css'
import classes from './SessionEnded.module.css'
import { sessionQuery } from './useSession'

const OFTEN = 3_000
/** Escape is heard by the dialogs below as well, which would close. */
const ESCAPE_STAYS = { 'data-mantine-stop-propagation': 'true' }

/**
 * The session has ended while this page was open. It is covered, not left: what was being written is still there when the same
 * person has logged in, in another tab. Somebody else's login starts the page again (owner.ts). A dialog of the browser itself, part of
 * the first screen: it covers at once, whatever else can be read.
 */
export function SessionEnded() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const title = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  // Also behind the tab in which somebody logs in.
  useQuery({ ...sessionQuery, refetchInterval: OFTEN, refetchIntervalInBackground: true })
  useEffect(() => dialog.current?.showModal(), [])
  // What was refused meanwhile is asked for again, and no more than that.
  useEffect(() => () => void queries.invalidateQueries({ predicate: ({ state }) => state.status === 'error' }), [queries])
  return (
    <dialog
      ref={dialog}
      className={`${box.box} ${classes.ended}`}
      aria-labelledby={title}
      {...ESCAPE_STAYS}
      onCancel={(escape) => escape.preventDefault()}
      // Browsers let a second Escape through.
      onClose={() => dialog.current?.showModal()}
    >
      <Stack>
        <Title order={2} size="h3" id={title}>
          {t('session.ended')}
        </Title>
        <Text>{t('session.ended-text')}</Text>
        <Group>
          <Button component="a" href={loginAddress('/logged-in')} target="_blank" {...ESCAPE_STAYS}>
            {t('session.login-beside')}
          </Button>
          <Button variant="default" onClick={() => location.assign('/')} {...ESCAPE_STAYS}>
            {t('session.go-on-without')}
          </Button>
        </Group>
      </Stack>
    </dialog>
  )
}
