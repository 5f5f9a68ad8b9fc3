import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { network, show } from '../test-support'
import { PushHere } from './PushHere'

const endpoint = 'https://push.example.org/here'
let subscription: { endpoint: string; toJSON: () => unknown; unsubscribe: () => Promise<boolean> } | null
let permission = 'granted'

beforeEach(() => {
  subscription = null
  permission = 'granted'
  const subscribe = vi.fn(() => {
    subscription = {
      endpoint,
      toJSON: () => ({ endpoint, keys: { p256dh: 'P'.repeat(87), auth: 'A'.repeat(22) } }),
      unsubscribe: () => {
        subscription = null
        return Promise.resolve(true)
      },
    }
    return Promise.resolve(subscription)
  })
  const pushManager = { subscribe, getSubscription: () => Promise.resolve(subscription) }
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: { getRegistration: () => Promise.resolve({ pushManager }) } })
  vi.stubGlobal('PushManager', vi.fn())
  vi.stubGlobal('Notification', { requestPermission: () => Promise.resolve(permission) })
})

afterEach(() => {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, 'serviceWorker')
})

function house(key: string | null = 'the key') {
  let devices: { id: string; endpoint: string; since: string }[] = []
  return network(({ method, body }) => {
    if (method === 'PUT') devices = [{ id: 'd1', endpoint: (body as { endpoint: string }).endpoint, since: '2026-01-01T00:00:00Z' }]
    if (method === 'DELETE') {
      devices = []
      return { status: 204 }
    }
    return { body: { key, devices } }
  })
}

it('switches this device on, and off again', async () => {
  const sent = house()
  show(<PushHere />)
  const box = await screen.findByRole('checkbox', { name: 'Show notices on this device' })
  expect(box).not.toBeChecked()
  await userEvent.click(box)
  await waitFor(() => expect(box).toBeChecked())
  expect(sent.find(({ method }) => method === 'PUT')?.body).toEqual({ endpoint, p256dh: 'P'.repeat(87), auth: 'A'.repeat(22), language: 'en' })
  await waitFor(() => expect(box).toBeEnabled())
  await userEvent.click(box)
  await waitFor(() => expect(sent.some(({ method, path }) => method === 'DELETE' && path === '/api/notices/devices/d1')).toBe(true))
  await waitFor(() => expect(box).not.toBeChecked())
  expect(subscription).toBeNull()
})

it('says so where the browser does not allow it', async () => {
  permission = 'denied'
  const sent = house()
  show(<PushHere />)
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Show notices on this device' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('could not be switched')
  expect(sent.some(({ method }) => method === 'PUT')).toBe(false)
})

it('offers nothing where nothing is pushed', async () => {
  const sent = house(null)
  show(<PushHere />)
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(screen.queryByRole('checkbox')).toBeNull()
})
