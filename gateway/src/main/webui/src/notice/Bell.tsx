import { IconBell } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import classes from './Bell.module.css'
import { useUnread } from './noticeQueries'
import { useNoticeChanges } from './useNoticeChanges'

export { words } from './words'

const MOST = 99

/** The way to what one was told, and how much of it waits; kept up to date while the page is looked at. */
export function Bell() {
  const { t } = useTranslation()
  const count = useUnread().data?.count ?? 0
  useNoticeChanges()
  return (
    <NavLink to="/notices" className={classes.bell}>
      <IconBell size={22} aria-hidden />
      <span className={classes.spoken}>{t('notice.bell')}</span>
      {count > 0 && (
        <>
          <span className={classes.count} aria-hidden>
            {count > MOST ? `${MOST}+` : count}
          </span>
          <span className={classes.spoken}>{t('notice.unread', { count })}</span>
        </>
      )}
    </NavLink>
  )
}
