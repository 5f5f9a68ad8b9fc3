import { Alert, Anchor, Text } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Cafe.module.css'
import { isEdit, isVote, type Waiting } from './shelf'
import type { HarvestBox } from './HarvestBox'

/** A photo that is nowhere but on this device: to be seen, and to be saved among one's own. */
function KeptPhoto({ photo }: { photo: Blob }) {
  const { t } = useTranslation()
  // Released with the page: such photos are rare.
  const [address] = useState(() => URL.createObjectURL(photo))
  return (
    <>
      <img className={classes.photo} src={address} alt={t('cafe.kind.PHOTO')} />
      <Anchor href={address} download="photo.jpg">
        {t('cafe.save-photo')}
      </Anchor>
    </>
  )
}

const REASONS = ['ELSEWHERE', 'NO_SUCH_ENTRY', 'NO_SUCH_TABLE', 'NOT_YOURS', 'DIFFERS', 'not-allowed', 'not-found', 'photo-too-large', 'photo-not-an-image', 'too-many-photos'] as const

const isKnown = (reason: string | undefined): reason is (typeof REASONS)[number] => REASONS.some((known) => known === reason)

/** What is on this device only: how much waits for a network, and what was refused for good and why. */
export function Unsent({ box, waiting }: { box: HarvestBox | undefined; waiting: Waiting[] }) {
  const { t } = useTranslation()
  const unsent = waiting.filter(({ refused }) => !refused)
  const counts = [
    { lines: 'cafe.waiting' as const, count: unsent.filter(isEdit).length },
    { lines: 'cafe.votes-waiting' as const, count: unsent.filter(isVote).length },
  ].filter(({ count }) => count > 0)
  return (
    <>
      {counts.length > 0 && (
        <Text role="status" c="dimmed">
          <IconCloudOff size={18} aria-hidden style={{ verticalAlign: 'text-bottom' }} /> {counts.map(({ lines, count }) => t(lines, { count })).join(' ')}
        </Text>
      )}
      {waiting
        .filter(({ refused }) => refused)
        .map((one) => (
          <Alert key={one.key} color="sign" title={t(isVote(one) ? 'cafe.vote-refused' : 'cafe.refused')} withCloseButton closeButtonLabel={t('common.close')} onClose={() => void box?.forget(one.key)}>
            <p className={classes.text}>{isVote(one) ? one.text : one.edit.text}</p>
            {isKnown(one.refused) && <Text size="sm">{t(`cafe.refusal.${one.refused}`)}</Text>}
            {isEdit(one) && one.photo && <KeptPhoto photo={one.photo} />}
          </Alert>
        ))}
    </>
  )
}
