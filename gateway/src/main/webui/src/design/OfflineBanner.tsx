import { useNetwork } from '@mantine/hooks'
import { IconCloudOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './OfflineBanner.module.css'

export function OfflineBanner() {
  const { online } = useNetwork()
  const { t } = useTranslation()
  return (
    <div role="status">
      {!online && (
        <p className={classes.banner}>
          <IconCloudOff size={20} aria-hidden /> {t('common.offline')}
        </p>
      )}
    </div>
  )
}
