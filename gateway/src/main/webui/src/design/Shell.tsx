import { Container, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, NavLink, Outlet } from 'react-router'
import { LateBell } from '../notice/LateBell'
import { UserMenu } from '../session/UserMenu'
import { organises, useSession } from '../session/useSession'
import { FirstLook } from './FirstLook'
import { Logo } from './Logo'
import { OfflineBanner } from './OfflineBanner'
import classes from './Shell.module.css'

export function Shell() {
  const { t } = useTranslation()
  const { data: session } = useSession()
  return (
    <>
      <a href="#main" className={classes.skip}>
        {t('common.skip')}
      </a>
      <header className={classes.header}>
        <Container size="lg" px="md" className={classes.bar}>
          <Link to="/" className={classes.brand}>
            <Logo />
            <span className={classes.word}>Cordée</span>
          </Link>
          <nav aria-label={t('common.navigation')} className={classes.nav}>
            <NavLink to="/events">{t('event.events')}</NavLink>
            <NavLink to="/clusters">{t('registry.clusters')}</NavLink>
            {organises(session) && <NavLink to="/organise">{t('event.organise')}</NavLink>}
          </nav>
          <Group gap="xs" wrap="nowrap">
            <LateBell />
            <UserMenu />
          </Group>
        </Container>
      </header>
      <OfflineBanner />
      <main id="main" tabIndex={-1} className={classes.main}>
        <FirstLook>
          <Outlet />
        </FirstLook>
      </main>
    </>
  )
}
