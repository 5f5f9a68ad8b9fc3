import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Messages } from './design/Messages'
import { theme } from './design/theme'

const schemes = localStorageColorSchemeManager({ key: 'cordee.colour-scheme' })

export function Providers({ queries, children }: { queries: QueryClient; children: ReactNode }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={schemes}>
      <QueryClientProvider client={queries}>
        <Messages />
        {children}
      </QueryClientProvider>
    </MantineProvider>
  )
}
