import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'
import type { CafeView } from '../api/types'
import { Confirm } from '../design/Confirm'
import { useGoOn } from '../design/useGoOn'

/** Says before what becomes of people's agendas, and of what tables have written. */
export function CancelCafe({ cafe }: { cafe: CafeView }) {
  const { t } = useTranslation()
  const goOn = useGoOn()
  const [asking, setAsking] = useState(false)
  const cancel = useCommand({
    run: (cafeId: string) => answerOf(api.DELETE('/api/events/{id}/cafes/{cafeId}', { params: { path: { id: cafe.eventId, cafeId } } })),
    refreshes: [['cafes', cafe.eventId]],
    said: t('cafe.cancel.done'),
    onDone: () => goOn(`/organise/${cafe.eventId}/cafes`),
  })
  const what = [t('cafe.cancel.agendas', { count: cafe.taken }), cafe.state === 'PLANNED' ? t('cafe.cancel.plan') : t('cafe.cancel.harvest'), t('cafe.cancel.for-good')]
  return (
    <Group justify="flex-end">
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        {t('cafe.cancel.cancel')}
      </Button>
      <Confirm opened={asking} title={t('cafe.cancel.title', { title: cafe.title })} yes={t('cafe.cancel.cancel')} busy={cancel.isPending} onYes={() => cancel.mutate(cafe.id)} onClose={() => setAsking(false)}>
        {what.join(' ')}
      </Confirm>
    </Group>
  )
}
