import { Alert, Button, Group, List, Select, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import { isProblem } from '../api/problem'
import type { CafeGuestView, CafeView, InviteGuests } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { useParticipants } from '../people/useParticipants'
import classes from './Cafe.module.css'
import { touchedBy } from './cafeQueries'
import { GuestList } from './GuestList'

interface GuestsDeskProps {
  cafe: CafeView
  guests: CafeGuestView[]
  name: (participantId: string) => string
  organisation: (participantId: string) => string | null
}

/** Gives a seat to one participant of the event who has none. */
function OneMore({ cafe, holding, name, onAdd, busy }: { cafe: CafeView; holding: ReadonlySet<string>; name: GuestsDeskProps['name']; onAdd: (participantId: string) => void; busy: boolean }) {
  const { t } = useTranslation()
  const { data: participants = [] } = useParticipants(cafe.eventId)
  const [chosen, setChosen] = useState<string | null>(null)
  const others = participants
    .filter(({ id, state }) => state === 'REGISTERED' && !holding.has(id))
    .map(({ id }) => ({ value: id, label: name(id) }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
  const full = cafe.taken >= cafe.capacity
  return (
    <form
      className={classes.oneMore}
      onSubmit={(submitted) => {
        submitted.preventDefault()
        if (chosen) onAdd(chosen)
        setChosen(null)
      }}
    >
      <Select label={t('cafe.guest.who')} description={full ? t('cafe.full') : undefined} disabled={full} searchable clearable limit={50} data={others} value={chosen} onChange={setChosen} nothingFoundMessage={t('common.nothing-found')} />
      <Button type="submit" variant="light" loading={busy} disabled={!chosen || full}>
        {t('cafe.guest.add')}
      </Button>
    </form>
  )
}

/** Who has a place, and whose agenda said no. */
export function GuestsDesk({ cafe, guests, name, organisation }: GuestsDeskProps) {
  const { t } = useTranslation()
  const invite = useCommand({
    run: (body: InviteGuests, key) => answerOf(api.POST('/api/events/{id}/cafes/{cafeId}/guests/imports', { params: { path: { id: cafe.eventId, cafeId: cafe.id }, header: idempotent(key) }, body })),
    refreshes: touchedBy('guests', cafe.eventId, cafe.id),
    notifyProblem: false,
  })
  const here = guests.filter(({ state }) => state === 'PENDING' || state === 'CONFIRMED')
  const holding = new Set(here.map(({ participantId }) => participantId))
  const refused = guests.filter(({ state, participantId }) => state === 'REFUSED' && !holding.has(participantId))
  const { data: participants = [] } = useParticipants(cafe.eventId)
  const coming = participants.filter(({ id, state }) => state === 'REGISTERED' && !holding.has(id)).length
  // "All places are taken" would be untrue: there are some, but not for everybody.
  const tooMany = isProblem(invite.error, 'capacity-full') && coming > cafe.capacity - cafe.taken && cafe.taken < cafe.capacity
  const pending = guests.filter(({ state }) => state === 'PENDING').length
  const some = (participantId: string, known: object = {}) => invite.mutate({ everyone: false, guests: [{ participantId, region: null, kind: null, cluster: null, languages: null, ...known }] })
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
        {cafe.state !== 'FINISHED' && (
          <Group align="flex-end" justify="space-between">
            <OneMore cafe={cafe} holding={holding} name={name} busy={invite.isPending} onAdd={some} />
            <Button variant="default" loading={invite.isPending} onClick={() => invite.mutate({ everyone: true, guests: null })}>
              {t('cafe.invite-everyone')}
            </Button>
          </Group>
        )}
        <ProblemNote error={invite.error} title={tooMany ? t('cafe.more-than-seats', { people: coming, count: cafe.capacity - cafe.taken }) : undefined} />
        {here.length > 0 && <GuestList cafe={cafe} guests={here} name={name} organisation={organisation} onDescribe={(guest, known) => some(guest.participantId, known)} />}
      </Stack>
    </Panel>
  )
}
