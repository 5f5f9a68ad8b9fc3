import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'

const WEBUI = process.cwd()

let copy = ''
afterEach(() => rmSync(copy, { recursive: true, force: true }))

/** The whole client once more, inside itself so that it finds the same libraries, with one folder more and nothing else. */
function clientWithFolder(tag: string, texts: unknown) {
  mkdirSync(join(WEBUI, 'test-results'), { recursive: true })
  copy = mkdtempSync(join(WEBUI, 'test-results', 'sixth-'))
  cpSync(join(WEBUI, 'src'), join(copy, 'src'), { recursive: true })
  cpSync(join(WEBUI, 'dev'), join(copy, 'dev'), { recursive: true })
  for (const file of ['vite.config.ts', 'package.json', 'tsconfig.json']) cpSync(join(WEBUI, file), join(copy, file))
  mkdirSync(join(copy, 'src', 'i18n', tag))
  writeFileSync(join(copy, 'src', 'i18n', tag, 'language.json'), '{ "name": "Esperanto" }')
  writeFileSync(join(copy, 'src', 'i18n', tag, 'texts.json'), JSON.stringify(texts))
}

interface Outcome {
  passed: string[]
  failed: string[]
}

/** Runs the client's own tests of its languages there. */
function outcomeOf(...tests: string[]): Promise<Outcome> {
  const vitest = join(WEBUI, 'node_modules', 'vitest', 'vitest.mjs')
  return new Promise((resolve, reject) => execFile(process.execPath, [vitest, 'run', '--reporter=json', ...tests], { cwd: copy, env: { ...process.env, VITEST: undefined } }, (error, stdout) => {
    try {
      const { testResults } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as { testResults: { assertionResults: { fullName: string; status: string }[] }[] }
      const all = testResults.flatMap(({ assertionResults }) => assertionResults)
      const named = (status: string) => all.filter((one) => one.status === status).map(({ fullName }) => fullName)
      resolve({ passed: named('passed'), failed: named('failed') })
    } catch {
      reject(error ?? new Error(stdout))
    }
  }))
}

const english = () => JSON.parse(readFileSync(join(WEBUI, 'src', 'i18n', 'en', 'texts.json'), 'utf8')) as Record<string, unknown>

/** What nobody speaks, and yet is none of the words of another language. */
const translated = (texts: Record<string, unknown>) => JSON.parse(JSON.stringify(texts), (_, text: unknown) => (typeof text === 'string' ? `${text} ĉ` : text)) as Record<string, unknown>

it('a sixth language is one folder and nothing else', async () => {
  clientWithFolder('eo', translated(english()))
  const { passed, failed } = await outcomeOf('src/i18n/catalogue.test.ts', 'src/session/languages.test.tsx')
  expect(failed).toEqual([])
  expect(passed).toContain('offers the language of the folder eo, and speaks it')
  expect(passed).toContain('the catalogue eo has the same keys as English')
}, 120_000)

/** The sabotage twin: half a translation is seen. */
it('a folder that lacks a text is refused', async () => {
  const { landing, ...rest } = translated(english())
  clientWithFolder('eo', rest)
  expect(landing).toBeDefined()
  expect((await outcomeOf('src/i18n/catalogue.test.ts')).failed).toContain('the catalogue eo has the same keys as English')
}, 120_000)
