import { IconAffiliate, IconBuildingFactory2, IconHexagons, IconSitemap, IconTicket, IconWritingSign } from '@tabler/icons-react'
import { Container } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Outlet } from 'react-router'
import { Tabs } from '../design/Tabs'

/** What the registry's screens share: the way between them, under the thumb on a phone. */
export function RegistryLayout() {
  const { t } = useTranslation()
  const links = [
    { to: '/clusters', label: t('registry.clusters'), icon: IconHexagons },
    { to: '/organisations', label: t('registry.organisations'), icon: IconBuildingFactory2 },
    { to: '/map', label: t('registry.map'), icon: IconAffiliate },
    { to: '/alliances', label: t('registry.alliances'), icon: IconWritingSign },
    { to: '/sector-groups', label: t('registry.sector-groups'), icon: IconSitemap },
    { to: '/vouchers', label: t('registry.vouchers'), icon: IconTicket },
  ]
  return (
    <>
      <Tabs bottom label={t('registry.registry')} links={links} />
      <Container size="lg" px="md" pt="lg">
        <Outlet />
      </Container>
    </>
  )
}
