// Holds openapi.json against the recommended rules of Spectral and Redocly: no error, no warning. Then, as the
// sabotage twin, a document that says less must be found wanting by both, or the linters have looked at nothing.
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const linters = {
  spectral: (file) => ['lint', file, '--ruleset', here('spectral.yaml'), '--fail-severity', 'hint', '--quiet'],
  redocly: (file) => ['lint', file, '--config', here('redocly.yaml')],
}

function run(linter, file) {
  const done = spawnSync(here(`../node_modules/.bin/${linter}`), linters[linter](file), {
    encoding: 'utf8',
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  })
  return { clean: done.status === 0, words: done.stdout + done.stderr }
}

async function worse() {
  const document = JSON.parse(await readFile(here('../openapi.json'), 'utf8'))
  const operation = document.paths['/api/events'].get
  delete operation.description
  operation.responses = { 200: operation.responses[200] }
  const folder = await mkdtemp(join(tmpdir(), 'lint-api-'))
  const file = join(folder, 'openapi.json')
  await writeFile(file, JSON.stringify(document))
  return { folder, file }
}

const { folder, file } = await worse()
try {
  for (const linter of Object.keys(linters)) {
    const { clean, words } = run(linter, here('../openapi.json'))
    if (!clean) {
      console.error(words)
      process.exitCode = 1
    } else if (run(linter, file).clean) {
      console.error(`${linter} finds nothing wrong with a document that says less`)
      process.exitCode = 1
    }
  }
} finally {
  await rm(folder, { recursive: true })
}
