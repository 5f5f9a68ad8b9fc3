import { screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { ownedBy } from '../session/owner'
import { useSession } from '../session/useSession'
import { network, show } from '../test-support'
import { forgetKept, forgetOthers, keep, MOST, OLDEST, readKept, tidyKept, useKeptQuery } from './kept'

const SESSION = 'cordee.kept.session'
const ada = { authenticated: true, subject: 'ada', name: 'Ada Lorenz', roles: [] }

function WhoIsIt() {
  const { data } = useSession()
  return <p>{data?.authenticated ? data.name : 'nobody'}</p>
}

it('is kept once for each answer, however many look at it', async () => {
  network(() => ({ body: {} }))
  const put = vi.spyOn(Storage.prototype, 'setItem')
  function One() {
    const { data } = useKeptQuery(['agenda', 'fair'], () => Promise.resolve('mine'))
    return <p>{data}</p>
  }
  show(
    <>
      {Array.from({ length: 30 }, (_, n) => (
        <One key={n} />
      ))}
    </>,
  )
  expect(await screen.findAllByText('mine')).toHaveLength(30)
  expect(readKept<string>(['agenda', 'fair'])?.value).toBe('mine')
  expect(put).toHaveBeenCalledTimes(1)
})

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

it('still knows at the next start, without a network, who it is', async () => {
  // Given a login on this device, and a page that starts
  localStorage.setItem(SESSION, JSON.stringify(ada))
  ownedBy(undefined)
  tidyKept()
  // When the gateway cannot be reached
  network(() => 'no network')
  show(<WhoIsIt />)
  // Then
  expect(await screen.findByText('Ada Lorenz')).toBeInTheDocument()
  // Nor is it what makes room for something larger
  tidyKept(0, 0)
  expect(localStorage.getItem(SESSION)).not.toBeNull()
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

it('drops what is too old, and keeps what was told once', () => {
  const now = Date.now()
  keep(['agenda', 'young'], 'y', now)
  keep(['feed', 'old'], 'told once', now - 3 * OLDEST)
  keep(['agenda', 'nearly'], 'n', now - OLDEST)
  tidyKept(now + 1 - OLDEST)
  expect(['young', 'nearly'].map((id) => readKept<string>(['agenda', id])?.value)).toEqual(['y', undefined])
  expect(readKept<string>(['feed', 'old'])?.value).toBe('told once')
})

it('drops the oldest until the rest is small enough', () => {
  const half = 'x'.repeat(MOST / 2)
  const now = Date.now()
  keep(['people', 'first'], half, now - 2)
  keep(['people', 'second'], half, now - 1)
  keep(['people', 'third'], 'small', now)
  expect(['first', 'second', 'third'].map((id) => readKept(['people', id]) !== undefined)).toEqual([false, true, true])
})

it('makes room where the browser has none left', () => {
  keep(['people', 'old'], 'x'.repeat(MOST - 1000), Date.now() - 1)
  const real = Storage.prototype.setItem
  let refusals = 1
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (this: Storage, place: string, text: string) {
    if (refusals-- > 0) throw new DOMException('full', 'QuotaExceededError')
    real.call(this, place, text)
  })
  keep(['agenda', 'new'], 'n')
  expect(readKept<string>(['agenda', 'new'])?.value).toBe('n')
  expect(readKept(['people', 'old'])).toBeUndefined()
})
