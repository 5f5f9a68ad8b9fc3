import { useTranslation } from 'react-i18next'
import classes from './TableSign.module.css'

/** The table as a signpost: to be read at arm's length in a crowd. */
export function TableSign({ label, large = false }: { label: string; large?: boolean }) {
  const { t } = useTranslation()
  return (
    <span className={large ? `${classes.sign} ${classes.large}` : classes.sign}>
      <span className={classes.word}>{t('common.table')}</span> <span className={classes.label}>{label}</span>
    </span>
  )
}
