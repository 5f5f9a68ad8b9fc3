import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './NativeDialog.module.css'
import { Failed } from './States'

interface UnreadProps {
  error: unknown
  retry: () => void
  onClose: () => void
}

/** In place of a dialog that could not be read. */
export function Unread({ error, retry, onClose }: UnreadProps) {
  const { t } = useTranslation()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={classes.box} aria-label={t('common.failed')} onClose={onClose}>
      <Failed error={error} retry={retry} />
      <Button mt="md" variant="subtle" fullWidth onClick={onClose}>
        {t('common.close')}
      </Button>
    </dialog>
  )
}
