import { Checkbox, Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import { IconArrowNarrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EventView, RepairPlace, RepairView } from '../api/types'
import { Panel } from '../design/Panel'
import { TableSign } from '../design/TableSign'
import { useParticipantNames } from '../people/useParticipantNames'
import { useTimes } from '../time/useTimes'
import { slotWords, tableWords } from './incident'
import classes from './Repair.module.css'

interface ChangesProps {
  event: EventView
  repair: RepairView
}

function Place({ event, place, was }: { event: EventView; place: RepairPlace; was: boolean }) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  return (
    <span className={classes.place} data-was={was}>
      <VisuallyHidden>{was ? t('repair.before') : t('repair.after')}</VisuallyHidden>
      <span className={`numeric ${classes.time}`}>{slotWords(event, times, place.slotId)}</span>
      {was ? (
        <span>
          {t('common.table')} {tableWords(event, place.tableId)}
        </span>
      ) : (
        <TableSign label={tableWords(event, place.tableId)} />
      )}
    </span>
  )
}

function usePairs(eventId: string) {
  const { t } = useTranslation()
  const names = useParticipantNames(eventId)
  return ({ hostId, guestId }: { hostId: string; guestId: string }) => t('timetable.pair', { host: names.name(hostId), guest: names.name(guestId) })
}

/** Who moves from where to where. */
export function Moves({ event, repair }: ChangesProps) {
  const { t } = useTranslation()
  const pair = usePairs(event.id)
  if (repair.moves.length === 0) return null
  return (
    <Panel component="section" p="lg">
      <Title order={3} mb="sm">
        {t('repair.moves-title', { count: repair.moves.length })}
      </Title>
      <ul className={classes.list}>
        {repair.moves.map((move) => (
          <li key={move.requestId} className={classes.change}>
            <Text fw={600}>{pair(move)}</Text>
            <div className={classes.way}>
              {move.from ? <Place event={event} place={move.from} was /> : <span className={classes.place}>{t('repair.no-place-yet')}</span>}
              <span className={classes.new}>
                <IconArrowNarrowRight className={classes.arrow} aria-hidden />
                <Place event={event} place={move.to} was={false} />
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Whom no place could be found for, and why. */
export function Lost({ event, repair }: ChangesProps) {
  const { t } = useTranslation()
  const pair = usePairs(event.id)
  if (repair.unplaced.length === 0) return null
  return (
    <Panel component="section" p="lg">
      <Title order={3}>{t('repair.lost-title', { count: repair.unplaced.length })}</Title>
      <Text c="dimmed" mb="sm">
        {t('repair.lost-hint')}
      </Text>
      <ul className={classes.list}>
        {repair.unplaced.map((lost) => (
          <li key={lost.requestId} className={classes.change}>
            <div>
              <Text fw={600}>{pair(lost)}</Text>
              <Text size="sm">{t(`timetable.reason.${lost.reason}`)}</Text>
            </div>
            {lost.from && <Place event={event} place={lost.from} was />}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

interface OffersProps extends ChangesProps {
  chosen: string[]
  onChoose: (requestIds: string[]) => void
}

/** Freed places for pairs that wanted each other and had none. */
export function Offers({ event, repair, chosen, onChoose }: OffersProps) {
  const { t } = useTranslation()
  const times = useTimes(event.zone)
  const pair = usePairs(event.id)
  const done = repair.state === 'APPLIED'
  const offers = repair.offers.filter(({ accepted }) => !done || accepted)
  if (offers.length === 0) return null
  const words = (offer: (typeof offers)[number]) => t('repair.offer', { pair: pair(offer), slot: slotWords(event, times, offer.slotId) })
  return (
    <Panel component="section" p="lg">
      <Title order={3}>{t('repair.offers-title')}</Title>
      <Text c="dimmed" mb="sm">
        {t('repair.offers-hint')}
      </Text>
      {done ? (
        <ul className={classes.list}>
          {offers.map((offer) => (
            <li key={offer.requestId}>{words(offer)}</li>
          ))}
        </ul>
      ) : (
        <Checkbox.Group value={chosen} onChange={onChoose} aria-label={t('repair.offers-title')}>
          <Stack gap="xs">
            {offers.map((offer) => (
              <Group key={offer.requestId} wrap="nowrap">
                <Checkbox value={offer.requestId} label={words(offer)} />
              </Group>
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </Panel>
  )
}
