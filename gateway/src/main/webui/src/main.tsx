import '@fontsource-variable/bricolage-grotesque'
import '@fontsource-variable/figtree'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './design/face.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { newQueryClient } from './api/queries'
import { startI18n } from './i18n'
import { Providers } from './Providers'
import { routes } from './routes'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

await startI18n()

createRoot(root).render(
  <StrictMode>
    <Providers queries={newQueryClient()}>
      <RouterProvider router={createBrowserRouter(routes)} />
    </Providers>
  </StrictMode>,
)

if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/offline.js')
