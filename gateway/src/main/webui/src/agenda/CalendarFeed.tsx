import { ActionIcon, Anchor, Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCalendarPlus, IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import { Dialog } from '../design/Dialog'

const absolute = (url: string) => new URL(url, location.origin).href

function FeedAddress({ url }: { url: string }) {
  const { t } = useTranslation()
  return (
    <Stack>
      <Text>{t('agenda.feed-text')}</Text>
      <Group align="flex-end" wrap="nowrap" gap="xs">
        <TextInput flex={1} readOnly label={t('agenda.feed-address')} value={url} onFocus={(focus) => focus.currentTarget.select()} />
        <CopyButton value={url}>
          {({ copied, copy }) => (
            <ActionIcon size={36} variant="default" onClick={copy} aria-label={copied ? t('common.copied') : t('common.copy')}>
              {copied ? <IconCheck size={20} aria-hidden /> : <IconCopy size={20} aria-hidden />}
            </ActionIcon>
          )}
        </CopyButton>
      </Group>
      <Anchor href={url.replace(/^https?:/, 'webcal:')}>{t('agenda.feed-open')}</Anchor>
      <Text size="sm" c="dimmed">
        {t('agenda.feed-secret')}
      </Text>
    </Stack>
  )
}

export function CalendarFeed({ eventId }: { eventId: string }) {
  const { t } = useTranslation()
  const [opened, { open, close }] = useDisclosure()
  const feed = useCommand({
    run: () => answerOf(api.POST('/api/matchmaking/events/{eventId}/agenda/feed', { params: { path: { eventId } } })),
    onDone: open,
  })
  return (
    <>
      <Button variant="default" leftSection={<IconCalendarPlus size={20} aria-hidden />} loading={feed.isPending} onClick={() => feed.mutate({})}>
        {t('agenda.feed')}
      </Button>
      <Dialog opened={opened} onClose={close} title={t('agenda.feed')}>
        {feed.data && <FeedAddress url={absolute(feed.data.url)} />}
      </Dialog>
    </>
  )
}
