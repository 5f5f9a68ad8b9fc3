import { useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../api/client'
import { useCommand } from '../api/command'

const DEVICES = ['notices', 'devices']

export const canPush = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

/** Without a worker, as while somebody develops, there is none. */
async function manager(): Promise<PushManager | undefined> {
  return (await navigator.serviceWorker.getRegistration())?.pushManager
}

async function here() {
  const [{ key, devices }, subscription] = await Promise.all([answerOf(api.GET('/api/notices/devices')), manager().then((pushes) => pushes?.getSubscription())])
  return { key, deviceId: devices.find(({ endpoint }) => endpoint === subscription?.endpoint)?.id }
}

/** Whether notices are shown on this device. */
export const usePushHere = () => useQuery({ queryKey: DEVICES, queryFn: here, enabled: canPush() })

async function switchOn(key: string, language: string) {
  if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied')
  const subscription = await (await manager())?.subscribe({ userVisibleOnly: true, applicationServerKey: key })
  const { endpoint, keys } = subscription?.toJSON() ?? {}
  if (!endpoint || !keys?.p256dh || !keys.auth) throw new Error('no subscription')
  return answerOf(api.PUT('/api/notices/devices', { body: { endpoint, p256dh: keys.p256dh, auth: keys.auth, language } }))
}

async function switchOff(deviceId: string) {
  await (await (await manager())?.getSubscription())?.unsubscribe()
  return answerOf(api.DELETE('/api/notices/devices/{deviceId}', { params: { path: { deviceId } } }))
}

export const usePushSwitch = (key: string, deviceId: string | undefined, language: string) =>
  useCommand({ run: (on: boolean) => (on ? switchOn(key, language).then(() => undefined) : switchOff(deviceId ?? '').then(() => undefined)), refreshes: [DEVICES], notifyProblem: false })
