import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { network, show } from '../test-support'
import { useSession } from '../session/useSession'
import { keep, readKept } from './kept'

function WhoIsIt() {
  const { data } = useSession()
  return <p>{data?.authenticated ? data.name : 'nobody'}</p>
}

it('sees a login although an answer was kept a moment ago', async () => {
  keep(['session'], { authenticated: false })
  network(() => ({ body: { authenticated: true, name: 'Ada Lorenz', roles: [] } }))
  show(<WhoIsIt />)
  expect(await screen.findByText('Ada Lorenz')).toBeInTheDocument()
})

it('keeps a login for reading without a network, but not that nobody was logged in', async () => {
  keep(['session'], { authenticated: true, name: 'Ada Lorenz', roles: [] })
  network(() => ({ body: { authenticated: false } }))
  show(<WhoIsIt />)
  expect(await screen.findByText('nobody')).toBeInTheDocument()
  await waitFor(() => expect(readKept(['session'])).toBeUndefined())
})
