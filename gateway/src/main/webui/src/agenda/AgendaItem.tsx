import { ActionIcon, Badge } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { answerOf, api, idempotent } from '../api/client'
import { useCommand } from '../api/command'
import type { AgendaItemView } from '../api/types'
import { useRoute } from '../cafe/cafeQueries'
import { MenuButton } from '../design/MenuButton'
import { TableSign } from '../design/TableSign'
import { Confirm, MoveMeeting } from '../laterDialogs'
import { MeetingMenuItems } from '../laterMenus'
import type { Names } from '../people/usePeople'
import { useTimes } from '../time/useTimes'
import classes from './Agenda.module.css'
import { itemTitle } from './itemTitle'
import type { Standing } from './order'
import { useNow } from './useNow'

interface MeetingMenuProps {
  eventId: string
  zone: string
  item: AgendaItemView
  name: string
}

function MeetingMenu({ eventId, zone, item, name }: MeetingMenuProps) {
  const { t } = useTranslation()
  const [moving, move] = useDisclosure()
  const [leaving, leave] = useDisclosure()
  const cancel = useCommand({
    run: (_: object, key) =>
      answerOf(
        api.POST('/api/matchmaking/events/{eventId}/meetings/{meetingId}/cancellation', {
          params: { path: { eventId, meetingId: item.sourceId }, header: idempotent(key) },
        }),
      ),
    refreshes: [['agenda', eventId], ['requests', eventId]],
    said: t('meeting.cancelled'),
    onDone: leave.close,
  })
  return (
    <>
      <MenuButton
        opener={
          <ActionIcon variant="subtle" color="gray" size={44} aria-label={t('agenda.change-named', { name })}>
            <IconDots aria-hidden />
          </ActionIcon>
        }
      >
        <MeetingMenuItems onMove={move.open} onCancel={leave.open} />
      </MenuButton>
      {item.withParticipantId && moving && (
        <MoveMeeting eventId={eventId} zone={zone} meetingId={item.sourceId} withParticipantId={item.withParticipantId} name={name} onClose={move.close} />
      )}
      <Confirm opened={leaving} title={t('meeting.cancel-title')} yes={t('meeting.cancel-meeting')} busy={cancel.isPending} onYes={() => cancel.mutate({})} onClose={leave.close}>
        {t('meeting.cancel-text', { name })}
      </Confirm>
    </>
  )
}

/** At which table of a café I sit now, or next. */
function CafeTable({ eventId, cafeId }: { eventId: string; cafeId: string }) {
  const route = useRoute(eventId, cafeId)
  const now = useNow()
  const stop = route.data?.stops.find(({ endsAt }) => Date.parse(endsAt) > now) ?? route.data?.stops.at(-1)
  return stop ? <TableSign label={stop.tableLabel} /> : null
}

interface AgendaItemProps {
  eventId: string
  zone: string
  item: AgendaItemView
  standing: Standing
  names: Names
}

export function AgendaItem({ eventId, zone, item, standing, names }: AgendaItemProps) {
  const { t } = useTranslation()
  const times = useTimes(zone)
  const title = itemTitle(t, item, names)
  return (
    <li className={classes.item} data-standing={standing} data-kind={item.kind} data-off={item.calledOff}>
      <div className={classes.time}>
        <time dateTime={item.startsAt} className={classes.start}>
          {times.time(item.startsAt)}
        </time>
        <time dateTime={item.endsAt} className={classes.end}>
          {times.time(item.endsAt)}
        </time>
      </div>
      <div className={classes.what}>
        {(standing === 'now' || standing === 'next') && (
          <Badge variant="filled" color={standing === 'now' ? 'pine.7' : 'glacier.7'} mb={2}>
            {t(`agenda.${standing}`)}
          </Badge>
        )}
        {item.calledOff && (
          <Badge variant="filled" color="gray.7" mb={2}>
            {t('event.status.CANCELLED')}
          </Badge>
        )}
        <h3 className={classes.title}>{item.kind === 'CAFE' ? <Link to={`/events/${eventId}/cafes/${item.sourceId}`}>{title}</Link> : title}</h3>
        <p className={classes.detail}>{item.kind === 'MEETING' ? item.withOrganisationName : item.place}</p>
      </div>
      {!item.calledOff && (item.tableLabel || item.kind === 'CAFE') && (
        <div className={classes.sign}>{item.tableLabel ? <TableSign label={item.tableLabel} /> : <CafeTable eventId={eventId} cafeId={item.sourceId} />}</div>
      )}
      {/* Also without a menu, so that table signs stand below each other. */}
      {(item.kind === 'MEETING' || item.kind === 'CAFE') && (
        <div className={classes.menu}>
          {item.kind === 'MEETING' && standing !== 'past' && !item.calledOff && <MeetingMenu eventId={eventId} zone={zone} item={item} name={title} />}
        </div>
      )}
    </li>
  )
}
