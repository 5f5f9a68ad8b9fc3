import { CloseButton } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { itemTitle } from '../agenda/itemTitle'
import type { AgendaItemView } from '../api/types'
import { usePeople } from '../people/usePeople'
import { useTimes } from '../time/useTimes'
import type { News } from './differences'
import classes from './NewsNote.module.css'

/** More at once are a timetable: nobody reads them one by one. */
const ONE_BY_ONE = 4

export { words } from '../notice/words'

interface NewsNoteProps {
  eventId: string
  zone: string
  news: News[]
  onDismiss: () => void
}

const isRequest = (one: News) => 'personId' in one

/** What others have changed for me, where I look, until I have seen it. */
export function NewsNote({ eventId, zone, news, onDismiss }: NewsNoteProps) {
  const { t } = useTranslation()
  const times = useTimes(zone)
  const { names } = usePeople(news.map((one) => ('personId' in one ? one.personId : one.item.withPersonId)))
  const at = ({ startsAt }: AgendaItemView) => `${times.shortDay(startsAt)}, ${times.time(startsAt)}`
  const sentence = (one: News): string => {
    if ('personId' in one) return t(`news.${one.kind}`, { name: names(one.personId) })
    const name = itemTitle(t, one.item, names)
    if (one.kind === 'moved') return t('news.moved', { name, from: at(one.before), to: at(one.item) })
    if (one.kind === 'other-table') return t('news.other-table', { name, time: at(one.item), place: one.item.tableLabel ?? one.item.place ?? '' })
    return t(`news.${one.kind}`, { name, time: at(one.item) })
  }
  const planned = news.filter(({ kind }) => kind === 'planned')
  const many = planned.length > ONE_BY_ONE
  const shown = many ? news.filter(({ kind }) => kind !== 'planned') : news
  return (
    <section className={classes.note} aria-label={t('news.title')}>
      <IconBell size={20} aria-hidden className={classes.icon} />
      <div className={classes.said} role="status">
        <ul className={classes.list}>
          {many && (
            <li>
              <Link to={`/events/${eventId}/agenda`}>{t('news.planned-many', { count: planned.length })}</Link>
            </li>
          )}
          {shown.map((one) => (
            <li key={one.id}>
              <Link to={`/events/${eventId}/${isRequest(one) ? 'requests' : 'agenda'}`}>{sentence(one)}</Link>
            </li>
          ))}
        </ul>
      </div>
      <CloseButton size={44} aria-label={t('news.dismiss')} onClick={onDismiss} />
    </section>
  )
}
