import { Alert, Button, Stack } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OWN_REQUEST } from '../api/client'
import { useCommand } from '../api/command'
import { ProblemError } from '../api/problem'
import type { CafeGuestView, CafeView } from '../api/types'
import type { ParticipantNames } from '../people/useParticipantNames'

interface BadgesProps {
  cafe: CafeView
  guests: CafeGuestView[]
  names: ParticipantNames
  /** Only these; left out, all. */
  only?: string[]
}

/** Those whose letters no font of the printing service has, one header each. */
const unwritten = (answer: Response) => answer.headers.get('Cordee-Unwritten-Participant')?.split(',').map((id) => id.trim()) ?? []

/** Names are known here and not where badges are printed, so they are sent along. */
export function Badges({ cafe, guests, names, only }: BadgesProps) {
  const { t } = useTranslation()
  const [toWrite, setToWrite] = useState<string[]>([])
  const print = useCommand({
    run: async (guestIds: string[] | null) => {
      const body = { guestIds, names: guests.map(({ participantId }) => ({ participantId, name: names.name(participantId), organisation: names.organisation(participantId) })) }
      const answer = await fetch(`/api/events/${cafe.eventId}/cafes/${cafe.id}/badges/export`, {
        method: 'POST',
        headers: { ...OWN_REQUEST, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      })
      if (!answer.ok) throw new ProblemError(answer.status, (await answer.json().catch(() => ({}))) as object)
      return { pdf: await answer.blob(), byHand: unwritten(answer) }
    },
    onDone: ({ pdf, byHand }) => {
      setToWrite(byHand)
      const address = URL.createObjectURL(pdf)
      const link = Object.assign(document.createElement('a'), { href: address, download: 'badges.pdf' })
      link.click()
      setTimeout(() => URL.revokeObjectURL(address), 60_000)
    },
  })
  return (
    <Stack gap="xs">
      <Button variant="light" leftSection={<IconPrinter size={20} aria-hidden />} loading={print.isPending} onClick={() => print.mutate(only ?? null)}>
        {only ? t('cafe.print-new', { count: only.length }) : t('cafe.print')}
      </Button>
      {toWrite.length > 0 && (
        <Alert color="orange" role="status" title={t('cafe.badges-by-hand', { count: toWrite.length })}>
          {toWrite.map((id) => names.name(id)).join(', ')}
        </Alert>
      )}
    </Stack>
  )
}
