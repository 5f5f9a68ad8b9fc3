import { IconArrowDownLeft, IconArrowUpRight, IconBuildingFactory2, IconLanguage, type Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReasonView } from '../api/types'
import classes from './Reasons.module.css'
import { useTaxonNames } from './useTaxonomy'
import { useLanguageName } from './useLanguageName'

const ICONS: Record<ReasonView['kind'], Icon> = {
  THEY_OFFER_WHAT_YOU_SEEK: IconArrowDownLeft,
  YOU_OFFER_WHAT_THEY_SEEK: IconArrowUpRight,
  SAME_SECTOR: IconBuildingFactory2,
  SHARED_LANGUAGE: IconLanguage,
}

/** Why this person was proposed; every recommendation says so. */
export function Reasons({ reasons }: { reasons: ReasonView[] }) {
  const { t } = useTranslation()
  const language = useLanguageName()
  const sector = useTaxonNames('nace', reasons.filter(({ kind }) => kind === 'SAME_SECTOR').flatMap(({ terms }) => terms))
  const named = { SHARED_LANGUAGE: language, SAME_SECTOR: sector }
  const said = ({ kind, terms }: ReasonView) => (kind in named ? terms.map(named[kind as keyof typeof named]) : terms).join(', ')
  return (
    <ul className={classes.reasons} aria-label={t('people.reasons')}>
      {reasons.map((reason) => {
        const { kind } = reason
        const ReasonIcon = ICONS[kind]
        return (
          <li key={kind} className={classes.reason} data-kind={kind}>
            <ReasonIcon size={18} aria-hidden className={classes.icon} />
            <span>
              <span className={classes.kind}>{t(`people.reason.${kind}`)}</span> {said(reason)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
