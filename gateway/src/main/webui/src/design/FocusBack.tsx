import { useEffect, useState } from 'react'

/** Where the focus is; of a menu's item, which vanishes with the menu, what opened the menu. */
function opener(): Element | null {
  const here = document.activeElement
  const menu = here?.closest('[role=menu]')?.getAttribute('aria-labelledby')
  return menu ? document.getElementById(menu) : here
}

const isLost = () => !document.activeElement || document.activeElement === document.body

/** While a dialog is there; when it goes the focus returns to what opened it, or to the content where that is gone (WCAG 2.4.3). */
export function FocusBack() {
  const [before] = useState(opener)
  useEffect(
    () => () => {
      setTimeout(() => {
        if (!isLost()) return
        const there = before instanceof HTMLElement && before.isConnected && before !== document.body
        ;(there ? before : document.getElementById('main'))?.focus()
      })
    },
    [before],
  )
  return null
}
