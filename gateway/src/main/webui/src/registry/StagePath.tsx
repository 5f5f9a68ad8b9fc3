import { useTranslation } from 'react-i18next'
import type { AllianceView } from '../api/types'
import classes from './StagePath.module.css'

const STAGES: AllianceView['stage'][] = ['CONTACT', 'LETTER_OF_INTENT', 'MEMORANDUM', 'ALLIANCE', 'META_CLUSTER']

/** How far it has come, and what could follow. */
export function StagePath({ stage }: { stage: AllianceView['stage'] }) {
  const { t } = useTranslation()
  const reached = STAGES.indexOf(stage)
  return (
    <ol className={classes.path} aria-label={t('registry.stage-path')}>
      {STAGES.map((one, at) => (
        <li key={one} className={at <= reached ? classes.reached : classes.ahead} aria-current={at === reached ? 'step' : undefined}>
          {t(`registry.stage.${one}`)}
        </li>
      ))}
    </ol>
  )
}
