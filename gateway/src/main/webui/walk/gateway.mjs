// The fake gateway, with the longest names.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const PORT = Number(process.env.CORDEE_WALK_PORT ?? 9361)
export const HOME = `http://127.0.0.1:${PORT}`

export async function gateway() {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../dev/fake-api.mjs', import.meta.url))], { env: { ...process.env, CORDEE_FAKE_PORT: String(PORT), CORDEE_FAKE_LONG: '1' }, stdio: ['ignore', 'pipe', 'inherit'] })
  process.on('exit', () => child.kill())
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve)
    child.once('exit', () => reject(new Error(`the fake gateway does not start on port ${PORT}`)))
  })
}
