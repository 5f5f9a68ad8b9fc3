import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { FirstLook } from './FirstLook'

/** An answer that comes when the test says so. */
function later() {
  let come: () => void = () => undefined
  const answer = new Promise<string>((resolve) => {
    come = () => resolve('Ada')
  })
  return { answer, come }
}

function Part({ name, read, children }: { name: string; read: () => Promise<string>; children?: ReactNode }) {
  const { data } = useQuery({ queryKey: [name], queryFn: read })
  return (
    <>
      <p>{name}</p>
      {data && children}
    </>
  )
}

const shown = (children: ReactNode) =>
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <FirstLook>{children}</FirstLook>
      </QueryClientProvider>
    </MantineProvider>,
  )

it('shows the first screen only when also what follows from an answer is there', async () => {
  const [event, names] = [later(), later()]
  shown(
    <Part name="event" read={() => event.answer}>
      <Part name="names" read={() => names.answer} />
    </Part>,
  )
  event.come()
  await screen.findByText('names')
  expect(screen.getByText('event')).not.toBeVisible()
  expect(screen.getByRole('status')).toBeVisible()
  names.come()
  await expect.poll(() => screen.getByText('event').closest('[hidden]')).toBe(null)
  expect(screen.queryByRole('status')).toBeNull()
})

it('does not wait for what fails', async () => {
  shown(<Part name="event" read={() => Promise.reject(new Error('no'))} />)
  await expect.poll(() => screen.getByText('event').closest('[hidden]')).toBe(null)
})
