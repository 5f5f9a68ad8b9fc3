import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** Names and what they stand for, one below the other. */
export function Facts({ of }: { of: [string, ReactNode][] }) {
  return (
    <Stack component="dl" gap="md" m={0}>
      {of.map(([name, said]) => (
        <div key={name}>
          <Text component="dt" fw={700}>
            {name}
          </Text>
          <Text component="dd" m={0} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {said}
          </Text>
        </div>
      ))}
    </Stack>
  )
}
