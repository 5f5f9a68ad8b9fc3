import { Anchor, Button, Group, NumberInput, Stack, Tabs, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { CafeGuestView, CafePlanView, CafeView, CafeWish, EventView, MakePlan } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { useThisEvent } from '../event/eventContext'
import { useParticipantNames } from '../people/useParticipantNames'
import { useTimes } from '../time/useTimes'
import { Badges } from './Badges'
import classes from './Cafe.module.css'
import { touchedBy, useCafe, useCafeChanges, useGuests, usePlan, usePlans } from './cafeQueries'
import { CancelCafe } from './CancelCafe'
import { ClockDesk } from './ClockDesk'
import { GuestsDesk } from './GuestsDesk'
import { LateChanges } from './LateChanges'
import { MakeCafe } from './MakeCafe'
import { PlanFigures } from './PlanFigures'
import { SeatingPicture } from './SeatingPicture'
import { ReportLinks } from './WallPage'
import { refusedWishes, standingOf } from './wishStanding'
import { Wishes } from './Wishes'

const holding = (guests: CafeGuestView[]) => guests.filter(({ state }) => state === 'PENDING' || state === 'CONFIRMED')

/** Who has a place and no seat in the plan, and who has a seat and no place. */
export function unseated(guests: CafeGuestView[], plan: CafePlanView | undefined, round: number): number {
  if (!plan) return 0
  const seated = new Set(plan.rounds.filter(({ number }) => number > round).flatMap(({ tables }) => tables.flatMap(({ guestIds }) => guestIds)))
  if (seated.size === 0) return 0
  const here = new Set(holding(guests).map(({ id }) => id))
  return [...here].filter((id) => !seated.has(id)).length + [...seated].filter((id) => !here.has(id)).length
}

function Plan({ cafe, guests }: { cafe: CafeView; guests: CafeGuestView[] }) {
  const { t } = useTranslation()
  const names = useParticipantNames(cafe.eventId)
  const [seed, setSeed] = useState<number | string>('')
  const plans = usePlans(cafe.eventId, cafe.id)
  const shown = cafe.state === 'PLANNED' ? plans.data?.[0]?.id : (cafe.publishedPlanId ?? undefined)
  const plan = usePlan(cafe.eventId, cafe.id, shown)
  const path = { id: cafe.eventId, cafeId: cafe.id }
  // What was entered since a plan is of no more use once there is the next one, which says what became of it.
  const [draft, setDraft] = useState<{ wishes: CafeWish[]; after: string | undefined } | null>(null)
  const make = useCommand({
    run: (body: MakePlan, key) => answerOf(api.POST('/api/events/{id}/cafes/{cafeId}/plans', { params: { path, header: idempotent(key) }, body })),
    refreshes: touchedBy('plan', cafe.eventId, cafe.id),
    notifyProblem: false,
  })
  const publish = useCommand({
    run: (planId: string, key) => answerOf(api.POST('/api/events/{id}/cafes/{cafeId}/plans/{planId}/publication', { params: { path: { ...path, planId }, header: idempotent(key) } })),
    refreshes: touchedBy('publication', cafe.eventId, cafe.id),
    said: t('cafe.published'),
  })
  const participantOf = new Map(guests.map(({ id, participantId }) => [id, participantId]))
  const name = (guestId: string) => names.name(participantOf.get(guestId) ?? '')
  const fresh = plan.data?.newBadgeGuestIds ?? []
  const here = new Set(holding(guests).map(({ id }) => id))
  const known = (plan.data?.wishes ?? []).map(({ oneGuestId, otherGuestId, together }) => ({ oneGuestId, otherGuestId, together }))
  const entered = draft && draft.after === shown ? draft.wishes : null
  const planned = cafe.state === 'PLANNED'
  const wishes = (entered ?? known).filter(({ oneGuestId, otherGuestId }) => !planned || (here.has(oneGuestId) && here.has(otherGuestId)))
  const refused = refusedWishes(make.error, make.variables?.wishes ?? known)
  const people = holding(guests)
    .map(({ id }) => ({ value: id, label: name(id) }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
  const standing = (wish: CafeWish) => standingOf(wish, plan.data, refused)
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Title order={2}>{t('cafe.seating')}</Title>
        {planned && people.length > 1 && (
          <Wishes wishes={wishes} people={people} name={name} standing={standing} onChange={(next) => setDraft({ wishes: next, after: shown })} />
        )}
        {planned && (
          <Group align="flex-end">
            <NumberInput w={160} label={t('timetable.seed')} description={t('timetable.seed-hint')} allowDecimal={false} value={seed} onChange={setSeed} />
            <Button loading={make.isPending} onClick={() => make.mutate({ seed: seed === '' ? null : Number(seed), wishes: entered && wishes })}>
              {t('cafe.make-plan')}
            </Button>
          </Group>
        )}
        <ProblemNote error={make.error} about={refused.length > 0 ? refused.map((one) => `${name(one.oneGuestId)} · ${name(one.otherGuestId)}`) : undefined} />
        {plan.data && (
          <>
            <Group justify="space-between" align="flex-start">
              <PlanFigures plan={plan.data} themed={cafe.tables.some(({ theme }) => theme !== '')} />
              <Group>
                {!plan.data.published && cafe.state === 'PLANNED' && (
                  <Button loading={publish.isPending} onClick={() => publish.mutate(plan.data.id)}>
                    {t('cafe.publish')}
                  </Button>
                )}
                {plan.data.published && <Badges cafe={cafe} guests={holding(guests)} names={names} />}
                {plan.data.published && fresh.length > 0 && <Badges cafe={cafe} guests={holding(guests)} names={names} only={fresh} />}
              </Group>
            </Group>
            {/* While it runs, they are entered among the late changes. */}
            {cafe.state === 'FINISHED' && wishes.length > 0 && <Wishes wishes={wishes} people={people} name={name} standing={standing} />}
            <SeatingPicture cafe={cafe} plan={plan.data} name={name} participantOf={(id) => participantOf.get(id)} />
          </>
        )}
      </Stack>
    </Panel>
  )
}

function Desk({ event, cafe }: { event: EventView; cafe: CafeView }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const guests = useGuests(event.id, cafe.id)
  const { name, organisation } = useParticipantNames(event.id)
  const published = usePlan(event.id, cafe.id, cafe.publishedPlanId ?? undefined)
  const all = guests.data ?? []
  const missing = unseated(all, published.data, cafe.round)
  // In the order in which things are done: who comes, then who sits where; later the seats matter more.
  const guestsPart = { name: 'guests', label: t('cafe.guests'), desk: <GuestsDesk cafe={cafe} guests={all} name={name} organisation={organisation} /> }
  const seatsPart = { name: 'seats', label: t('cafe.seating'), desk: <Plan cafe={cafe} guests={all} /> }
  const latePart = {
    name: 'late',
    label: missing > 0 ? `${t('cafe.late-changes')} (${missing})` : t('cafe.late-changes'),
    desk: <LateChanges key={cafe.id} zone={event.zone} cafe={cafe} guests={all} name={name} plan={published.data} unseated={missing} />,
  }
  const cafePart = {
    name: 'cafe',
    label: t('cafe.change'),
    desk: (
      <Stack gap="lg">
        {cafe.state === 'PLANNED' && <MakeCafe key={`form ${cafe.id}`} event={event} cafe={cafe} />}
        <CancelCafe cafe={cafe} />
      </Stack>
    ),
  }
  const parts = [
    ...(cafe.state === 'PLANNED' ? [guestsPart, seatsPart] : [seatsPart, guestsPart]),
    ...(cafe.publishedPlanId && cafe.state !== 'FINISHED' ? [latePart] : []),
    ...(cafe.state === 'FINISHED' ? [] : [cafePart]),
  ]
  const [chosen, setShown] = useState<string | null>(null)
  const shown = chosen && parts.some(({ name: part }) => part === chosen) ? chosen : (parts[0]?.name ?? null)
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <div>
          <Title order={2} size="h1">
            {cafe.title}
          </Title>
          <Text c="dimmed" className="numeric">
            {times.shortDay(cafe.startsAt)}, {times.range(cafe.startsAt, cafe.endsAt)} · {cafe.place}
          </Text>
        </div>
        <Group>
          <Anchor component={Link} to="wall">
            {t('cafe.wall')}
          </Anchor>
          <Anchor component={Link} to="findings">
            {t('cafe.findings')}
          </Anchor>
          <ReportLinks cafe={cafe} />
        </Group>
      </Group>
      {cafe.publishedPlanId && <ClockDesk eventId={event.id} cafeId={cafe.id} />}
      <Tabs value={shown} onChange={setShown} classNames={{ panel: classes.deskPart }}>
        <Tabs.List>
          {parts.map(({ name: part, label }) => (
            <Tabs.Tab key={part} value={part}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {/* All stay in the page: what was begun in one is there when one comes back. */}
        {parts.map(({ name: part, desk }) => (
          <Tabs.Panel key={part} value={part}>
            {desk}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Stack>
  )
}

export function DeskPage() {
  const event = useThisEvent()
  const { cafeId = '' } = useParams()
  const cafe = useCafe(event.id, cafeId)
  useCafeChanges(event.id, cafeId)
  useTitle(cafe.data?.title ?? '', event.title)
  return <Loaded query={cafe}>{(view) => <Desk event={event} cafe={view} />}</Loaded>
}
