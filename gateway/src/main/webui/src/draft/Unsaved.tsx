import { useContext, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { UNSAFE_DataRouterContext, useBlocker } from 'react-router'
import { Confirm } from '../design/Confirm'

/** All that is unsaved on this page: the router asks one of several blockers only, so each answers for all. */
const unsaved = new Set<object>()

function Ask() {
  const { t } = useTranslation()
  const blocker = useBlocker(({ currentLocation, nextLocation }) => unsaved.size > 0 && currentLocation.pathname !== nextLocation.pathname)
  return (
    <Confirm
      opened={blocker.state === 'blocked'}
      title={t('draft.unsaved')}
      yes={t('draft.leave')}
      danger={false}
      onYes={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    >
      {t('draft.unsaved-text')}
    </Confirm>
  )
}

/** Asks before leaving a page on which something is not saved yet. What was written stays as a draft in either case. */
export function Unsaved({ when }: { when: boolean }) {
  useEffect(() => {
    if (!when) return
    const one = {}
    unsaved.add(one)
    const warn = (leaving: BeforeUnloadEvent) => leaving.preventDefault()
    addEventListener('beforeunload', warn)
    return () => {
      unsaved.delete(one)
      removeEventListener('beforeunload', warn)
    }
  }, [when])
  // Single screens are shown outside a router of data where they are tried alone.
  return useContext(UNSAFE_DataRouterContext) ? <Ask /> : null
}
