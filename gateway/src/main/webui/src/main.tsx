import '@fontsource-variable/bricolage-grotesque'
import '@fontsource-variable/figtree'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './design/face.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { tidyKept } from './api/kept'
import { newQueryClient } from './api/queries'
import { tidyDrafts } from './draft/shelf'
import { startI18n } from './i18n'
import { Providers } from './Providers'
import { routes } from './routes'
import { guardPage } from './session/owner'
import { sessionQuery, stillHere } from './session/useSession'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const queries = newQueryClient()
// Everything private waits for the answer who it is: asked for first.
void queries.prefetchQuery(sessionQuery)
guardPage(stillHere, () => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey }))

tidyKept()
tidyDrafts()
await startI18n()

const router = createBrowserRouter(routes)
// Nobody opens a fair and meets the next version in the same half minute.
setTimeout(() => void import('./design/version').then((version) => version.watchVersion(router)), 30_000)

createRoot(root).render(
  <StrictMode>
    <Providers queries={queries}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
)

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  void navigator.serviceWorker.register('/offline.js')
  const isPart = (address: string) => new URL(address).pathname.startsWith('/assets/')
  void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage(performance.getEntriesByType('resource').map(({ name }) => name).filter(isPart)))
}
