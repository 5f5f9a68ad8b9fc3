// Keeps the client itself readable without a network. Data is kept elsewhere (src/api/kept.ts): nothing below /api is ever cached.
const STORE = 'cordee-shell-1'

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(STORE).then((store) => store.add('/')))
  self.skipWaiting()
})

self.addEventListener('activate', (event) => {
  const outdated = caches.keys().then((names) => Promise.all(names.filter((n) => n !== STORE).map((n) => caches.delete(n))))
  event.waitUntil(outdated.then(() => self.clients.claim()))
})

async function pageFromNetworkFirst(request) {
  const store = await caches.open(STORE)
  try {
    const answer = await fetch(request)
    // Only the shell itself: a redirect to the login must not be kept as if it were the client.
    if (answer.ok && !answer.redirected && new URL(request.url).pathname === '/') await store.put('/', answer.clone())
    return answer
  } catch {
    return (await store.match('/')) ?? Response.error()
  }
}

async function assetFromStoreFirst(request) {
  const store = await caches.open(STORE)
  const kept = await store.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await store.put(request, answer.clone())
  return answer
}

// What the page had read before this worker was there, so that one visit is enough.
self.addEventListener('message', (event) => {
  const read = event.data.filter((address) => new URL(address).origin === self.location.origin)
  event.waitUntil(caches.open(STORE).then((store) => Promise.all(read.map(async (address) => (await store.match(address)) ?? store.add(address)))))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (/^\/(api|q|session|login|logout)(\/|$)/.test(url.pathname)) return
  if (request.mode === 'navigate') event.respondWith(pageFromNetworkFirst(request))
  // File names in /assets carry the hash of their content: what is stored can never be stale.
  else if (url.pathname.startsWith('/assets/')) event.respondWith(assetFromStoreFirst(request))
})

// What somebody is told, while nobody looks at the client. Of the same again one is shown.
self.addEventListener('push', (event) => {
  const { title, body, link, tag } = event.data.json()
  event.waitUntil(self.registration.showNotification(title, { body, tag, data: { link } }))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const address = new URL(event.notification.data.link, self.location.origin)
  if (address.origin !== self.location.origin) return
  const shown = self.clients.matchAll({ type: 'window' }).then(async ([open]) => {
    if (!open) return self.clients.openWindow(address)
    await open.focus()
    return open.navigate(address)
  })
  event.waitUntil(shown)
})
