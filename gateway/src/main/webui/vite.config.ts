import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { compressed } from './dev/compressed.mjs'
import { fewParts } from './dev/parts.mjs'
import { dividedTexts } from './dev/texts.mjs'
import { defineConfig } from 'vitest/config'

// The gateway during development: the real one, or dev/fake-api.mjs.
const gateway = process.env.CORDEE_GATEWAY ?? 'http://localhost:8080'
const port = Number(process.env.CORDEE_WEBUI_PORT ?? 5173)

/** What the package offers everybody is its build for developers, warnings and all. */
const productionRouter = { find: /^react-router$/, replacement: fileURLToPath(new URL('node_modules/react-router/dist/production/index.mjs', import.meta.url)) }

// Tests run far from the fairs of Central Europe, at a quarter to one where it is noon in Greenwich: what shows a time in the
// zone of the machine, and not in that of the event, cannot pass by chance.
if (process.env.VITEST) process.env.TZ = 'Pacific/Chatham'

export default defineConfig(({ command }) => ({
  resolve: { alias: command === 'build' ? [productionRouter] : [] },
  plugins: [react(), dividedTexts(), fewParts(), compressed()],
  // The gateway refuses changes that come from another origin than its own.
  server: { port, proxy: Object.fromEntries(['/api', '/session', '/login', '/logout'].map((path) => [path, { target: gateway, headers: { Origin: gateway } }])) },
  // No inlined assets: the content security policy knows only files of this origin.
  // One style sheet: its parts are small beside Mantine's, and each would be a request.
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 600, manifest: true, cssCodeSplit: false },
  // One jsdom and one reading of the libraries for all files, a third of the processor time; the set-up tidies up between tests.
  test: { environment: 'jsdom', isolate: false, setupFiles: ['src/test-setup.ts'], css: false, exclude: ['node_modules/**', 'test-results/**'], restoreMocks: true, testTimeout: 15000 },
}))
