import { ActionIcon, Anchor, Button, CopyButton, Group, Skeleton, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import { keep, readKept } from '../api/kept'
import { Dialog } from '../design/Dialog'
import { Loaded } from '../design/States'
import { useTimes } from '../time/useTimes'

interface Feed {
  url: string
  openedAt: string
}

const absolute = (url: string) => new URL(url, location.origin).href

function FeedAddress({ url }: { url: string }) {
  const { t } = useTranslation()
  return (
    <>
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
    </>
  )
}

interface AddressesProps {
  addresses: string[]
  zone: string
  busy: boolean
  onAnother: () => void
  onEnd: () => void
}

/** Another address leaves the others good; that all end is asked for by name, and once more. */
function Addresses({ addresses, zone, busy, onAnother, onEnd }: AddressesProps) {
  const { t } = useTranslation()
  const times = useTimes(zone)
  const [asked, setAsked] = useState(false)
  const latest = addresses[0] ?? ''
  return (
    <Stack gap="xs">
      <Text size="sm">{t('agenda.feed-since', { count: addresses.length, when: `${times.shortDay(latest)}, ${times.time(latest)}` })}</Text>
      {asked ? (
        <Stack gap="xs" role="group" aria-label={t('agenda.feed-end')}>
          <Text fw={600}>{t('agenda.feed-end-text')}</Text>
          <Group>
            <Button variant="default" onClick={() => setAsked(false)}>
              {t('common.back')}
            </Button>
            <Button color="red.8" loading={busy} onClick={onEnd}>
              {t('agenda.feed-end-yes')}
            </Button>
          </Group>
        </Stack>
      ) : (
        <Group>
          <Button variant="default" loading={busy} onClick={onAnother}>
            {t('agenda.feed-another')}
          </Button>
          <Button variant="subtle" onClick={() => setAsked(true)}>
            {t('agenda.feed-end')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

/** Looking changes nothing. The service tells the address once; this device keeps it for the person it was told to. */
export function FeedDialog({ eventId, zone, onClose }: { eventId: string; zone: string; onClose: () => void }) {
  const { t } = useTranslation()
  const path = { params: { path: { eventId } } }
  const queryKey = ['feed', eventId]
  const state = useQuery({ queryKey, queryFn: () => answerOf(api.GET('/api/matchmaking/events/{eventId}/agenda/feed', path)), staleTime: 0 })
  const make = useCommand({
    run: () => answerOf(api.POST('/api/matchmaking/events/{eventId}/agenda/feed', path)),
    refreshes: [queryKey],
    onDone: (feed: Feed) => keep(queryKey, feed),
  })
  const end = useCommand({
    run: () => answerOf(api.DELETE('/api/matchmaking/events/{eventId}/agenda/feed', path)),
    refreshes: [queryKey],
  })
  const told = readKept<Feed>(queryKey)?.value
  return (
    <Dialog onClose={onClose} title={t('agenda.feed')}>
      <Stack>
        <Loaded query={state} loading={<Skeleton height={96} />}>
          {({ addresses }) =>
            addresses.length > 0 ? (
              <>
                {told && addresses.includes(told.openedAt) ? <FeedAddress url={absolute(told.url)} /> : <Text>{t('agenda.feed-elsewhere')}</Text>}
                <Addresses
                  key={addresses[0]}
                  addresses={addresses}
                  zone={zone}
                  busy={make.isPending || end.isPending}
                  onAnother={() => make.mutate({})}
                  onEnd={() => end.mutate({})}
                />
              </>
            ) : (
              <>
                <Text>{t('agenda.feed-none')}</Text>
                <Button loading={make.isPending} onClick={() => make.mutate({})}>
                  {t('agenda.feed-make')}
                </Button>
              </>
            )
          }
        </Loaded>
      </Stack>
    </Dialog>
  )
}
