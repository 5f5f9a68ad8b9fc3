import { Avatar } from '@mantine/core'
import { initials } from './letters'

/** Decoration beside a name that is written out. */
export function Initials({ name, size = 44 }: { name: string; size?: number }) {
  return (
    <Avatar size={size} radius="xl" color="glacier" aria-hidden>
      {initials(name)}
    </Avatar>
  )
}
