import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconLogout, IconReportAnalytics, IconServer2, IconTopologyStar3, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { problemText } from '../api/problemText'
import { isLanguage, LANGUAGES, rememberLanguage, speak } from '../i18n'
import { logout } from './logout'
import { useSession, type Session } from './useSession'

function LanguageItems() {
  const { t, i18n } = useTranslation()
  const choose = (language: string) => {
    // Without a network a language that was never read cannot be; the screen then stays as it is.
    void speak(language).then(() => rememberLanguage(language), () => undefined)
  }
  return (
    <>
      <Menu.Label>{t('session.language')}</Menu.Label>
      <Menu.RadioGroup value={i18n.language} onChange={(tag) => isLanguage(tag) && choose(tag)}>
        {Object.entries(LANGUAGES).map(([tag, name]) => (
          <Menu.RadioItem key={tag} value={tag} lang={tag}>
            {name}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  )
}

const SCHEMES: MantineColorScheme[] = ['light', 'dark', 'auto']

function SchemeItems() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <Menu.Label>{t('session.scheme')}</Menu.Label>
      <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
        {SCHEMES.map((scheme) => (
          <Menu.RadioItem key={scheme} value={scheme}>
            {t(`session.scheme-${scheme}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  )
}

export function UserMenuItems() {
  const { t } = useTranslation()
  const { data: session } = useSession()
  const known = session?.authenticated === true
  const leave = async (who: Session) => {
    try {
      await logout(who)
    } catch (error) {
      notifications.show({ message: problemText(t, error), color: 'red', closeButtonProps: { 'aria-label': t('common.close') } })
    }
  }
  return (
    <>
      {known && (
        <Menu.Item component={Link} to="/account" leftSection={<IconUser size={18} aria-hidden />}>
          {t('session.account')}
        </Menu.Item>
      )}
      {/* In the header of a phone long words leave no room for it. */}
      <Menu.Item component={Link} to="/clusters" hiddenFrom="sm" leftSection={<IconTopologyStar3 size={18} aria-hidden />}>
        {t('registry.clusters')}
      </Menu.Item>
      <Menu.Item component={Link} to="/studies" leftSection={<IconReportAnalytics size={18} aria-hidden />}>
        {t('registry.studies')}
      </Menu.Item>
      {session?.roles?.includes('admin') && (
        <Menu.Item component={Link} to="/system" leftSection={<IconServer2 size={18} aria-hidden />}>
          {t('session.system')}
        </Menu.Item>
      )}
      <LanguageItems />
      <SchemeItems />
      {known && (
        <>
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => void leave(session)}>
            {t('session.logout')}
          </Menu.Item>
        </>
      )}
    </>
  )
}
