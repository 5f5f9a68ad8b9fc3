import { Button, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { loginAddress } from '../api/queries'
import { MenuButton } from '../design/MenuButton'
import { UserMenuItems } from '../laterMenus'
import classes from './UserMenu.module.css'
import { useSession } from './useSession'

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
      <MenuButton
        width={220}
        opener={
          <UnstyledButton className={classes.opener} aria-label={known ? `${session.name ?? ''}, ${t('session.menu')}` : t('session.menu')}>
            <IconUser size={20} aria-hidden />
            {known && <span className={classes.name}>{session.name}</span>}
            <IconChevronDown size={16} aria-hidden />
          </UnstyledButton>
        }
      >
        <UserMenuItems />
      </MenuButton>
    </>
  )
}
