import { Menu } from '@mantine/core'
import { useEffect, useRef, useState, type ReactElement, type ReactNode, type Ref } from 'react'

interface OpenMenuProps {
  /** The button, which takes the place of the one that was pressed. */
  opener: (ref: Ref<HTMLButtonElement>) => ReactElement
  width?: number
  children: ReactNode
}

export function OpenMenu({ opener, width, children }: OpenMenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [opened, setOpened] = useState(false)
  // The pressed button is gone with the focus it had: this one takes it, and gets it back when the menu closes.
  useEffect(() => {
    button.current?.focus()
    const frame = requestAnimationFrame(() => setOpened(true))
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" width={width} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>{opener(button)}</Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  )
}
