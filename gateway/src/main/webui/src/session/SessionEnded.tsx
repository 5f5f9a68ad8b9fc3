import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { loginAddress } from '../api/queries'

const OFTEN = 3_000

/**
 * The session has ended while this page was open. It is covered, not left: what was being written is still there when the same
 * person has logged in, in another tab. Somebody else's login starts the page again (owner.ts).
 */
export function SessionEnded() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  useEffect(() => {
    const ask = () => void queries.invalidateQueries({ queryKey: ['session'] })
    const timer = setInterval(ask, OFTEN)
    return () => clearInterval(timer)
  }, [queries])
  // What was refused meanwhile is asked for again, and no more than that.
  useEffect(() => () => void queries.invalidateQueries({ predicate: ({ state }) => state.status === 'error' }), [queries])
  return (
    <Modal.Root opened onClose={() => undefined} closeOnEscape={false} closeOnClickOutside={false} centered zIndex={1000}>
      <Modal.Overlay backgroundOpacity={0.75} blur={14} />
      <Modal.Content>
        <Modal.Body p="lg">
          <Stack>
            <Modal.Title fz="h3" fw={700}>
              {t('session.ended')}
            </Modal.Title>
            <Text>{t('session.ended-text')}</Text>
            <Group>
              <Button component="a" href={loginAddress('/logged-in')} target="_blank" data-autofocus>
                {t('session.login-beside')}
              </Button>
              <Button variant="default" onClick={() => location.assign('/')}>
                {t('session.go-on-without')}
              </Button>
            </Group>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
