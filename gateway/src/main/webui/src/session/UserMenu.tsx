import { Button, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconChevronDown, IconLogout, IconMoon, IconSun, IconDeviceDesktop, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { loginAddress } from '../api/queries'
import { isLanguage, LANGUAGES, rememberLanguage, speak, type Language } from '../i18n'
import { logout } from './logout'
import classes from './UserMenu.module.css'
import { useSession } from './useSession'

function LanguageItems() {
  const { t, i18n } = useTranslation()
  const choose = (language: Language) => {
    rememberLanguage(language)
    void speak(language)
  }
  return (
    <>
      <Menu.Label>{t('session.language')}</Menu.Label>
      {Object.entries(LANGUAGES).map(([tag, name]) => (
        <Menu.Item
          key={tag}
          lang={tag}
          role="menuitemradio"
          aria-checked={i18n.language === tag}
          rightSection={i18n.language === tag && <IconCheck size={16} aria-hidden />}
          onClick={() => isLanguage(tag) && choose(tag)}
        >
          {name}
        </Menu.Item>
      ))}
    </>
  )
}

const SCHEMES = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconDeviceDesktop],
] as const

function SchemeItems() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <Menu.Label>{t('session.scheme')}</Menu.Label>
      {SCHEMES.map(([scheme, SchemeIcon]) => (
        <Menu.Item
          key={scheme}
          role="menuitemradio"
          aria-checked={colorScheme === scheme}
          leftSection={<SchemeIcon size={18} aria-hidden />}
          rightSection={colorScheme === scheme && <IconCheck size={16} aria-hidden />}
          onClick={() => setColorScheme(scheme)}
        >
          {t(`session.scheme-${scheme}`)}
        </Menu.Item>
      ))}
    </>
  )
}

/** Language and light for everyone; account and logout for who is logged in. */
export function UserMenu() {
  const { t } = useTranslation()
  const { data: session } = useSession()
  const known = session?.authenticated === true
  return (
    <>
      {session && !known && (
        <Button component="a" href={loginAddress()} color="sign.5" size="sm">
          {t('session.login')}
        </Button>
      )}
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <UnstyledButton className={classes.opener} aria-label={t('session.menu')}>
            <IconUser size={20} aria-hidden />
            {known && <span className={classes.name}>{session.name}</span>}
            <IconChevronDown size={16} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {known && (
            <Menu.Item component={Link} to="/account" leftSection={<IconUser size={18} aria-hidden />}>
              {t('session.account')}
            </Menu.Item>
          )}
          <LanguageItems />
          <SchemeItems />
          {known && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => logout(session)}>
                {t('session.logout')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
