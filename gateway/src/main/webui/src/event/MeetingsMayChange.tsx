import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isProblem } from '../api/problem'

/** Meetings are in the way of a change of the plan: whoever knows that may ask for it all the same. */
export function MeetingsMayChange({ error, onAgree }: { error: unknown; onAgree: () => void }) {
  const { t } = useTranslation()
  if (!isProblem(error, 'meetings-would-change')) return null
  return (
    <Button color="red" variant="light" onClick={onAgree}>
      {t('event.meetings-may-change')}
    </Button>
  )
}
