import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ownedBy } from '../session/owner'
import { useSession } from '../session/useSession'
import { network, show } from '../test-support'
import { forgetKept, forgetOthers, keep, readKept } from './kept'

const SESSION = 'cordee.kept.session'
const ada = { authenticated: true, subject: 'ada', name: 'Ada Lorenz', roles: [] }

function WhoIsIt() {
  const { data } = useSession()
  return <p>{data?.authenticated ? data.name : 'nobody'}</p>
}

it('asks who it is, whatever was kept', async () => {
  localStorage.setItem(SESSION, JSON.stringify({ ...ada, subject: 'ben', name: 'Ben Favre' }))
  ownedBy(undefined)
  network(() => ({ body: ada }))
  show(<WhoIsIt />)
  expect(await screen.findByText('Ada Lorenz')).toBeInTheDocument()
})

it('keeps a login for reading without a network, but not that nobody was logged in', async () => {
  localStorage.setItem(SESSION, JSON.stringify(ada))
  ownedBy(undefined)
  let reachable = false
  network(() => (reachable ? { body: { authenticated: false } } : 'no network'))
  show(<WhoIsIt />)
  expect(await screen.findByText('Ada Lorenz')).toBeInTheDocument()
  reachable = true
  ownedBy(undefined)
  show(<WhoIsIt />)
  await waitFor(() => expect(localStorage.getItem(SESSION)).toBeNull())
})

it('files what it keeps under its owner', () => {
  ownedBy('ada')
  keep(['agenda'], 'hers')
  ownedBy('ben')
  expect(readKept(['agenda'])).toBeUndefined()
  keep(['agenda'], 'his')
  // When he logs in anew, hers goes; his stays
  forgetOthers('ben')
  expect(readKept(['agenda'])?.value).toBe('his')
  expect(Object.keys(localStorage)).toHaveLength(1)
  forgetKept()
  expect(Object.keys(localStorage)).toEqual([])
})

it('keeps and reads nothing while it is not known who is here', () => {
  ownedBy(undefined)
  keep(['agenda'], 'whose?')
  expect(Object.keys(localStorage)).toEqual([])
})
