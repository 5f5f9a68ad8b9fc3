import { Alert, Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { CafeGuestView, CafeView } from '../api/types'
import { Panel } from '../design/Panel'
import { touched } from './cafeQueries'

interface GuestsDeskProps {
  cafe: CafeView
  guests: CafeGuestView[]
  name: (participantId: string) => string
}

/** Who has a place, and whose agenda said no. */
export function GuestsDesk({ cafe, guests, name }: GuestsDeskProps) {
  const { t } = useTranslation()
  const invite = useCommand({
    run: (_: object, key) =>
      answerOf(api.POST('/api/events/{id}/cafes/{cafeId}/guests/imports', { params: { path: { id: cafe.eventId, cafeId: cafe.id }, header: idempotent(key) }, body: { everyone: true } })),
    refreshes: touched(cafe.eventId, cafe.id),
  })
  const holding = new Set(guests.filter(({ state }) => state === 'PENDING' || state === 'CONFIRMED').map(({ participantId }) => participantId))
  const refused = guests.filter(({ state, participantId }) => state === 'REFUSED' && !holding.has(participantId))
  const pending = guests.filter(({ state }) => state === 'PENDING').length
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Title order={2}>{t('cafe.guests')}</Title>
        <Text className="numeric">{t('cafe.seats-taken', { taken: cafe.taken, capacity: cafe.capacity })}</Text>
        {pending > 0 && <Text c="dimmed">{t('cafe.pending', { count: pending })}</Text>}
        {refused.length > 0 && (
          <Alert color="sign" title={t('cafe.busy', { count: refused.length })}>
            <List size="sm">
              {refused.map((guest) => (
                <List.Item key={guest.id}>{name(guest.participantId)}</List.Item>
              ))}
            </List>
          </Alert>
        )}
        <Group>
          <Button variant="light" loading={invite.isPending} onClick={() => invite.mutate({})}>
            {t('cafe.invite-everyone')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  )
}
