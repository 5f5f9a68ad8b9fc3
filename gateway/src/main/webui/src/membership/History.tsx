import { Button, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '../design/Panel'
import { HistoryItems } from '../registry/laterForms'

/** Who changed what and when, read when it is asked for. */
export function History({ noun, id }: { noun: 'clusters' | 'organisations'; id: string }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <Panel component="section">
      <Title order={2} size="h3" mb="xs">
        {t('registry.history')}
      </Title>
      {open ? (
        <HistoryItems noun={noun} id={id} />
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('registry.history-show')}
        </Button>
      )}
    </Panel>
  )
}
