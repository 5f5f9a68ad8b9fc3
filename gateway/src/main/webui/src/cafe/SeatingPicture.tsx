import { SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CafePlanView, CafeView } from '../api/types'
import { initials } from '../people/letters'
import classes from './Seating.module.css'

interface Sitting {
  id: string
  name: string
  host: boolean
}

const CENTRE = 80
const REACH = 58

/** The table from above. Decoration of the names below it. */
function RoundTable({ label, sitting, chosen }: { label: string; sitting: Sitting[]; chosen: string | null }) {
  const angle = (seat: number) => (2 * Math.PI * seat) / sitting.length - Math.PI / 2
  return (
    <svg viewBox="0 0 160 160" className={classes.round} aria-hidden="true">
      <circle className={classes.top} cx={CENTRE} cy={CENTRE} r="36" />
      <text className={classes.tableText} x={CENTRE} y={CENTRE}>
        {label}
      </text>
      {sitting.map(({ id, name, host }, seat) => {
        const x = CENTRE + REACH * Math.cos(angle(seat))
        const y = CENTRE + REACH * Math.sin(angle(seat))
        return (
          <g key={id}>
            <circle className={classes.seat} data-host={host} data-chosen={id === chosen} cx={x} cy={y} r="13" />
            <text className={classes.seatText} data-host={host} x={x} y={y}>
              {initials(name)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

interface SeatingPictureProps {
  cafe: CafeView
  plan: CafePlanView
  /** A guest's name; guests are not participants. */
  name: (guestId: string) => string
  participantOf: (guestId: string) => string | undefined
}

/** Who sits where in a round; choosing somebody shows them in every round. */
export function SeatingPicture({ cafe, plan, name, participantOf }: SeatingPictureProps) {
  const { t } = useTranslation()
  const [round, setRound] = useState(String(Math.max(1, cafe.round)))
  const [chosen, setChosen] = useState<string | null>(null)
  const seated = plan.rounds.find(({ number }) => String(number) === round) ?? plan.rounds[0]
  const tables = new Map(cafe.tables.map((table) => [table.number, table]))
  const fresh = new Set(plan.newBadgeGuestIds)
  const way = chosen ? plan.rounds.map(({ tables: all }) => all.find(({ guestIds }) => guestIds.includes(chosen))?.number).map((number) => (number ? tables.get(number)?.label : '–')) : []
  return (
    <Stack>
      <SegmentedControl aria-label={t('cafe.round-word')} data={plan.rounds.map(({ number }) => ({ value: String(number), label: t('cafe.round', { round: number }) }))} value={String(seated?.number ?? 1)} onChange={setRound} />
      <Text role="status" c="dimmed">
        {chosen ? t('cafe.way-of', { name: name(chosen), way: way.join(' → ') }) : t('cafe.choose-name')}
      </Text>
      <ul className={classes.tables} aria-label={t('cafe.seating')}>
        {seated?.tables.map(({ number, guestIds }) => {
          const table = tables.get(number)
          const sitting = guestIds.map((id) => ({ id, name: name(id), host: !!table?.hostId && participantOf(id) === table.hostId }))
          return (
            <li key={number} className={classes.table}>
              <RoundTable label={table?.label ?? String(number)} sitting={sitting} chosen={chosen} />
              <Text fw={650} ta="center">
                {t('common.table')} {table?.label} {table?.theme && `· ${table.theme}`}
              </Text>
              <ul className={classes.names}>
                {sitting.map((one) => (
                  <li key={one.id}>
                    <button type="button" className={classes.name} aria-pressed={one.id === chosen} data-new={fresh.has(one.id)} onClick={() => setChosen(one.id === chosen ? null : one.id)}>
                      {one.name}
                      {one.host && ` (${t('cafe.host')})`}
                    </button>
                  </li>
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
    </Stack>
  )
}
