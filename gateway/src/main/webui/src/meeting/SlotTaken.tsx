import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAgenda } from '../agenda/agendaQueries'
import { itemTitle } from '../agenda/itemTitle'
import { usePeople } from '../people/usePeople'
import { useTimes } from '../time/useTimes'
import classes from './SlotTaken.module.css'

interface SlotTakenProps {
  eventId: string
  zone: string
  /** What both wanted, where it is known. */
  slot: { startsAt: string; endsAt: string } | undefined
  /** The other one. */
  name: string
  /** Both are free, but no table is. */
  isFull?: boolean
  /** The meeting that was to be moved: it is in nobody's way. */
  meetingId?: string
}

/** Says which of the two has what at that time, and that nothing is lost; the alternatives follow right below. */
export function SlotTaken({ eventId, zone, slot, name, isFull = false, meetingId }: SlotTakenProps) {
  const { t } = useTranslation()
  const times = useTimes(zone)
  const agenda = useAgenda(eventId)
  const mine = slot ? (agenda.data?.items ?? []).filter((item) => !item.calledOff && item.sourceId !== meetingId && item.startsAt < slot.endsAt && slot.startsAt < item.endsAt) : []
  const { names } = usePeople(mine.map(({ withPersonId }) => withPersonId))
  const reason = () => {
    if (isFull) return t('problem.no-free-table')
    // Before one's own agenda is known, nobody is said to have something else.
    if (!agenda.data) return agenda.isError ? t('problem.slot-taken') : ''
    const what = mine.map((item) => `${times.range(item.startsAt, item.endsAt)} ${itemTitle(t, item, names)}`).join(', ')
    return what ? t('meeting.taken-mine', { what }) : t('meeting.taken-theirs', { name })
  }
  return (
    <div role="alert" className={classes.taken}>
      <svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true">
        <path d="M4 30c6 0 6-8 11-9" className={classes.rope} />
        <path d="M25 17c5-1 5-7 11-9" className={classes.rope} />
        <circle cx="15" cy="21" r="3.5" className={classes.knot} />
        <circle cx="25" cy="17" r="3.5" className={classes.free} />
      </svg>
      <div>
        <Text fw={700} size="lg" lh={1.3}>
          {t('meeting.slot-taken')}
        </Text>
        {slot && <Text className="numeric">{`${times.shortDay(slot.startsAt)}, ${times.time(slot.startsAt)}`}</Text>}
        <Text>{reason()}</Text>
        <Text>{t('meeting.choose-another')}</Text>
      </div>
    </div>
  )
}
