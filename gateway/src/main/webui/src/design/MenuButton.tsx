import { cloneElement, useState, type HTMLAttributes, type KeyboardEvent, type ReactElement, type ReactNode, type Ref, type RefAttributes } from 'react'
import { partOf } from './later'

type Opener = ReactElement<HTMLAttributes<HTMLButtonElement> & RefAttributes<HTMLButtonElement>>

interface MenuButtonProps {
  opener: Opener
  width?: number
  children: ReactNode
}

const load = async () => (await import('../menus')).OpenMenu
const useOpenMenu = partOf(load)

/** A button whose menu is read when it is first opened; where that fails it stays closed, and the next press asks again. */
export function MenuButton({ opener, width, children }: MenuButtonProps) {
  const [wanted, setWanted] = useState(false)
  const { Part: OpenMenu, retry } = useOpenMenu(wanted)
  const want = () => {
    setWanted(true)
    retry()
  }
  if (!wanted || !OpenMenu)
    return cloneElement(opener, {
      'aria-haspopup': 'menu',
      'aria-expanded': false,
      onClick: want,
      onKeyDown: (press: KeyboardEvent) => press.key === 'ArrowDown' && want(),
      onPointerEnter: () => void load().catch(() => undefined),
    })
  return (
    <OpenMenu opener={(ref: Ref<HTMLButtonElement>) => cloneElement(opener, { ref })} width={width}>
      {children}
    </OpenMenu>
  )
}
