import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from './Dialog'

interface ConfirmProps {
  opened: boolean
  title: string
  children: string
  yes: string
  danger?: boolean
  busy?: boolean
  onYes: () => void
  onClose: () => void
}

export function Confirm({ opened, title, children, yes, danger = true, busy, onYes, onClose }: ConfirmProps) {
  const { t } = useTranslation()
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <Text>{children}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('common.back')}
        </Button>
        <Button color={danger ? 'red.8' : undefined} loading={busy} onClick={onYes}>
          {yes}
        </Button>
      </Group>
    </Dialog>
  )
}
