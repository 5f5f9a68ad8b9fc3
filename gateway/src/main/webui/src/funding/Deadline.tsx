import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../i18n'
import { knownZone } from '../time/zone'

/** When one must have applied: by the reader's clock, and by that of who announced it where it is another. */
export function Deadline({ at, zone }: { at: string; zone: string }) {
  const { t, i18n } = useTranslation()
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const said = (timeZone: string) => new Intl.DateTimeFormat(localeOf(i18n.language), { timeZone, day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' }).format(new Date(at))
  const theirs = knownZone(zone)
  return (
    <>
      <Text span>{said(own)}</Text>
      {said(own) !== said(theirs) && (
        <Text c="dimmed" size="sm">
          {t('funding.deadline-there', { time: said(theirs) })}
        </Text>
      )}
    </>
  )
}
