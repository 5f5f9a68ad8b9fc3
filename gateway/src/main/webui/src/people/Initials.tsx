import { Avatar } from '@mantine/core'

/** Decoration beside a name that is written out. */
export function Initials({ name, size = 44 }: { name: string; size?: number }) {
  const letters = name
    .split(' ')
    .map((part) => part.charAt(0))
    .join('')
    .slice(0, 2)
  return (
    <Avatar size={size} radius="xl" color="glacier" aria-hidden>
      {letters}
    </Avatar>
  )
}
