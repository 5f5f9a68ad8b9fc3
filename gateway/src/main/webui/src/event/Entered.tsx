import { Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import type { EventView } from '../api/types'
import { Panel } from '../design/Panel'
import { Confirm } from '../laterDialogs'

export { words } from '../notice/choiceWords'

/** Of who was entered by others: they are asked, and until they say yes it takes none of their time elsewhere. */
export function Entered({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const [refusing, { open, close }] = useDisclosure()
  const path = { params: { path: { id: event.id } } }
  const refreshes = [['event', event.id], ['events'], ['agenda', event.id], ['requests', event.id]]
  const accept = useCommand({ run: () => answerOf(api.POST('/api/events/{id}/participants/me/acceptance', path)), refreshes, said: t('entry.accepted') })
  const refuse = useCommand({ run: () => answerOf(api.POST('/api/events/{id}/participants/me/refusal', path)), refreshes, said: t('event.withdrawn'), onDone: close })
  return (
    <Panel role="status">
      <Text fw={700}>{t('entry.title')}</Text>
      <Text mb="sm">{t('entry.text')}</Text>
      <Group gap="xs">
        <Button loading={accept.isPending} onClick={() => accept.mutate()}>
          {t('entry.accept')}
        </Button>
        <Button variant="subtle" color="red" onClick={open}>
          {t('entry.refuse')}
        </Button>
      </Group>
      <Confirm opened={refusing} title={t('entry.refuse-title')} yes={t('entry.refuse')} busy={refuse.isPending} onYes={() => refuse.mutate()} onClose={close}>
        {t('entry.refuse-text')}
      </Confirm>
    </Panel>
  )
}
