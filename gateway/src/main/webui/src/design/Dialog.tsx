import { Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Dialog.module.css'
import { FocusBack } from './FocusBack'
import { ProblemNote } from './ProblemNote'

interface DialogProps {
  title: string
  onClose: () => void
  opened?: boolean
  size?: 'md' | 'lg'
  /** What to press; stays in reach of the thumb however long the rest is. */
  actions?: ReactNode
  /** What was refused: told where the press was, which on a phone may be far from the rest. */
  error?: unknown
  children: ReactNode
}

/** A sheet over the whole phone, a window on a desk. Built from Mantine's parts, whose header would be a second banner of the page. */
export function Dialog({ title, onClose, opened = true, size = 'md', actions, error, children }: DialogProps) {
  const { t } = useTranslation()
  const phone = useMediaQuery('(max-width: 47.99em)')
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} fullScreen={phone && !!actions} centered returnFocus={false} classNames={{ content: classes.content }}>
      <Modal.Overlay backgroundOpacity={0.5} />
      <Modal.Content>
        <FocusBack />
        <div className={classes.head}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          <Modal.CloseButton size="lg" aria-label={t('common.close')} />
        </div>
        <Modal.Body className={classes.body}>{children}</Modal.Body>
        {actions && (
          <div className={classes.actions}>
            <ProblemNote error={error} />
            {actions}
          </div>
        )}
      </Modal.Content>
    </Modal.Root>
  )
}
