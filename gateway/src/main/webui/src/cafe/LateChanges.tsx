import { Button, Group, MultiSelect, NumberInput, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import { isProblem } from '../api/problem'
import type { CafeGuestView, CafePlanView, CafeView, CafeWish, LateChange } from '../api/types'
import { Panel } from '../design/Panel'
import { ProblemNote } from '../design/ProblemNote'
import { useEdited } from '../draft/useEdited'
import { touchedBy } from './cafeQueries'
import { hostsToBe, NewHosts } from './NewHosts'
import { RoundLengths } from './RoundLengths'
import { beyond, type Lengths, lines, roundsToCome } from './rounds'
import { Wishes } from './Wishes'
import { refusedWishes, standingOf } from './wishStanding'

/** Tables whose host would be another one than now. */
export function newHosts(tables: CafeView['tables'], staying: CafeGuestView[], chosen: ReadonlyMap<number, string>): { table: number; guestId: string }[] {
  const now = hostsToBe(tables, staying, new Map())
  return [...hostsToBe(tables, staying, chosen)].flatMap(([table, guestId]) => (guestId && guestId !== now.get(table) ? [{ table, guestId }] : []))
}

/** What was entered; null: as the café has it. */
interface Entered {
  leaving: string[]
  closing: string[]
  lengths: Lengths
  chosen: ReadonlyMap<number, string>
  wishes: CafeWish[] | null
}

/** Of what was entered: the words, which are kept when one looks elsewhere meanwhile. */
interface Asked {
  rounds: number | null
  questions: string
}

const NOTHING: Entered = { leaving: [], closing: [], lengths: new Map(), chosen: new Map(), wishes: null }
const NOTHING_ASKED: Asked = { rounds: null, questions: '' }

/** What was entered since something was sent, which is no more to be sent. */
export const enteredSince = (now: Entered, sent: Entered): Entered =>
  Object.fromEntries(Object.entries(now).map(([field, value]) => [field, value === sent[field as keyof Entered] ? NOTHING[field as keyof Entered] : value])) as unknown as Entered

interface LateChangesProps {
  /** Of the venue. */
  zone: string
  cafe: CafeView
  guests: CafeGuestView[]
  name: (participantId: string) => string
  /** The plan people go by. */
  plan?: CafePlanView
  /** People who got or lost a place since the plan was made. */
  unseated: number
}

/** First what it would cost, then the change itself. */
export function LateChanges({ zone, cafe, guests, name, plan, unseated }: LateChangesProps) {
  const { t } = useTranslation()
  const [all, setAll] = useState(NOTHING)
  const asked = useEdited(`late-changes.${cafe.id}`, NOTHING_ASKED)
  const { questions } = asked.value
  const { leaving, closing, lengths, chosen, wishes: entered } = all
  const rounds = asked.value.rounds ?? cafe.rounds.length
  const holding = guests.filter(({ state }) => state === 'PENDING' || state === 'CONFIRMED')
  const staying = holding.filter(({ id }) => !leaving.includes(id))
  const here = new Set(staying.map(({ id }) => id))
  const planned = (plan?.wishes ?? []).map(({ oneGuestId, otherGuestId, together }) => ({ oneGuestId, otherGuestId, together }))
  const wishes = (entered ?? planned).filter(({ oneGuestId, otherGuestId }) => here.has(oneGuestId) && here.has(otherGuestId))
  const open = cafe.tables.filter((table) => table.open && !closing.includes(String(table.number)))
  const changedRounds = roundsToCome(cafe, rounds, lines(questions), lengths)
  const coming = changedRounds ?? cafe.rounds.slice(cafe.round)
  const tooLong = changedRounds !== null && changedRounds !== undefined && beyond(changedRounds, cafe.endsAt) >= 0
  const hosts = newHosts(open, staying, chosen)
  const wish: LateChange = { leavingGuestIds: leaving, closedTables: closing.map(Number), hosts, roundsToCome: changedRounds, wishes: entered && wishes, preview: false }
  const path = { id: cafe.eventId, cafeId: cafe.id }
  const send = (body: LateChange, key: string) => answerOf(api.POST('/api/events/{id}/cafes/{cafeId}/late-changes', { params: { path, header: idempotent(key) }, body }))
  // What it would cost is only true as long as the café stands where it stood: the clock may move on meanwhile.
  const [askedAt, setAskedAt] = useState(cafe.version)
  const preview = useCommand({ run: (body: LateChange, key) => send({ ...body, preview: true }, key), notifyProblem: false })
  const apply = useCommand({
    run: ({ body }: { body: LateChange; sent: Entered; words: Asked }, key) => send(body, key),
    refreshes: touchedBy('late-change', cafe.eventId, cafe.id),
    notifyProblem: false,
    said: t('cafe.changed'),
    onDone: (_, { sent, words }) => {
      setAll((now) => enteredSince(now, sent))
      asked.done(words, NOTHING_ASKED)
      preview.reset()
    },
  })
  const ask = () => {
    setAskedAt(cafe.version)
    preview.mutate(wish)
  }
  const change = (part: Partial<Entered>) => {
    preview.reset()
    setAll((now) => ({ ...now, ...part }))
  }
  const say = (part: Partial<Asked>) => {
    preview.reset()
    asked.put(part)
  }
  const cost = askedAt === cafe.version ? preview.data : undefined
  const error = apply.error ?? preview.error
  const participantOf = new Map(guests.map(({ id, participantId }) => [id, participantId]))
  const guestName = (id: string) => name(participantOf.get(id) ?? '')
  const refused = refusedWishes(error, entered ? wishes : planned)
  const parted = isProblem(error, 'wishes-cannot-be-kept') ? refused.map((one) => `${guestName(one.oneGuestId)} · ${guestName(one.otherGuestId)}`) : undefined
  const people = staying.map(({ id, participantId }) => ({ value: id, label: name(participantId) })).toSorted((a, b) => a.label.localeCompare(b.label))
  const nothing = unseated === 0 && hosts.length === 0 && leaving.length === 0 && closing.length === 0 && !changedRounds && !entered
  return (
    <Panel component="section" p="lg">
      <Stack>
        <Title order={2}>{t('cafe.late-changes')}</Title>
        <Text c="dimmed">{t('cafe.late-hint')}</Text>
        {unseated > 0 && <Text fw={600}>{t('cafe.unseated', { count: unseated })}</Text>}
        <MultiSelect label={t('cafe.who-left')} searchable data={holding.map(({ id, participantId }) => ({ value: id, label: name(participantId) }))} value={leaving} onChange={(leaving) => change({ leaving })} />
        <MultiSelect label={t('cafe.close-tables')} data={cafe.tables.filter(({ open }) => open).map(({ number, label }) => ({ value: String(number), label }))} value={closing} onChange={(closing) => change({ closing })} />
        <NumberInput w={160} label={t('cafe.rounds-in-all')} min={Math.max(1, cafe.round)} max={20} allowDecimal={false} value={rounds} onChange={(n) => say({ rounds: Number(n) })} />
        {rounds > cafe.rounds.length && (
          <Textarea label={t('cafe.questions')} description={t('cafe.questions-hint')} autosize value={questions} onChange={(e) => say({ questions: e.currentTarget.value })} />
        )}
        <RoundLengths zone={zone} rounds={coming} first={cafe.round + 1} lengths={lengths} onChange={(lengths) => change({ lengths })} heldUntil={cafe.endsAt} />
        <NewHosts cafe={cafe} plan={plan} tables={open} staying={staying} chosen={chosen} name={name} onChange={(chosen) => change({ chosen })} />
        {cafe.state !== 'PLANNED' && (
          <Wishes late wishes={wishes} people={people} name={guestName} standing={(one) => standingOf(one, cost ?? plan, refused)} onChange={(wishes) => change({ wishes })} />
        )}
        <ProblemNote error={error} about={parted} />
        {cost && <Text role="status">{t('cafe.would-cost', { count: cost.newBadgeGuestIds.length, least: cost.leastNewBadges })}</Text>}
        <Group>
          <Button variant="default" disabled={nothing || tooLong} loading={preview.isPending} onClick={ask}>
            {t('cafe.preview')}
          </Button>
          <Button disabled={!cost || tooLong} loading={apply.isPending} onClick={() => apply.mutate({ body: wish, sent: all, words: asked.value })}>
            {t('cafe.apply')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  )
}
