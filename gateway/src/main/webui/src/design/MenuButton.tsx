import { cloneElement, lazy, Suspense, useState, type HTMLAttributes, type KeyboardEvent, type ReactElement, type ReactNode, type Ref, type RefAttributes } from 'react'
import { readAhead } from './later'

type Opener = ReactElement<HTMLAttributes<HTMLButtonElement> & RefAttributes<HTMLButtonElement>>

interface MenuButtonProps {
  opener: Opener
  width?: number
  children: ReactNode
}

const load = async () => ({ default: (await import('../menus')).OpenMenu })
readAhead(load)
const OpenMenu = lazy(load)

/** A button whose menu is read when it is first opened. */
export function MenuButton({ opener, width, children }: MenuButtonProps) {
  const [wanted, setWanted] = useState(false)
  const want = () => setWanted(true)
  const closed = cloneElement(opener, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onClick: want,
    onKeyDown: (press: KeyboardEvent) => press.key === 'ArrowDown' && want(),
    onPointerEnter: () => void load().catch(() => undefined),
  })
  if (!wanted) return closed
  return (
    <Suspense fallback={closed}>
      <OpenMenu opener={(ref: Ref<HTMLButtonElement>) => cloneElement(opener, { ref })} width={width}>
        {children}
      </OpenMenu>
    </Suspense>
  )
}
