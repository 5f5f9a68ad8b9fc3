// Another version of the client is put on the server while somebody types: `npm run build && npm run upgrade`. A real browser, two real
// builds, the fake gateway. Twice: as it is, and with drafts taken away, where the same check has to find the text lost.
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { gateway, HOME } from './gateway.mjs'
import { SCREENS } from './screens.mjs'

const BROWSER = process.env.CORDEE_CHROMIUM ?? '/usr/bin/chromium'
const DIST = fileURLToPath(new URL('../dist/', import.meta.url))
const TEXT = 'We measure what you make: could we meet before noon?'

if (!existsSync(BROWSER)) {
  console.error('NO CHROMIUM FOUND, NO UPGRADE WAS TRIED')
  process.exit(process.env.CI ? 1 : 0)
}
const place = mkdtempSync(join(tmpdir(), 'cordee-upgrade-'))
process.on('exit', () => rmSync(place, { recursive: true, force: true }))
const [served, next] = [join(place, 'served'), join(place, 'next')]

/** The same client but for one line, so that its parts have other names. */
await build({ logLevel: 'error', build: { outDir: next }, plugins: [{ name: 'next-version', transform: (code, id) => (id.endsWith('/src/main.tsx') ? `${code}\nglobalThis.cordeeVersion = 2` : null) }] })

/** As an operator does: what was there is gone. */
function serve(version) {
  rmSync(served, { recursive: true, force: true })
  cpSync(version, served, { recursive: true })
}

const entry = (version) => readdirSync(join(version, 'assets')).filter((name) => name.endsWith('.js'))
if (entry(DIST).every((name) => entry(next).includes(name))) throw new Error('the second build is the first one')

/** @returns {Promise<string[]>} what was not as it should be */
async function upgradeWhileTyping(browser, { drafts }) {
  serve(DIST)
  const context = await browser.newContext({ viewport: { width: 377, height: 700 }, serviceWorkers: 'block' })
  await context.addCookies([{ name: 'who', value: 'ada', url: HOME }])
  await context.addInitScript((kept) => {
    localStorage.setItem('cordee.language', 'en')
    const put = Storage.prototype.setItem
    if (!kept) Storage.prototype.setItem = function (name, value) { if (!name.startsWith('cordee.draft.')) put.call(this, name, value) }
  }, drafts)
  const page = await context.newPage()
  const wrong = []
  const version = () => page.evaluate(() => globalThis.cordeeVersion ?? 1)
  const form = async () => {
    await page.locator('main .mantine-Group-root > .mantine-Button-root >> nth=-1').click()
    return page.getByLabel('Message', { exact: true })
  }
  try {
    await page.clock.install()
    await page.goto(HOME + SCREENS.find(({ name }) => name === 'person').path)
    await (await form()).fill(TEXT)
    await page.clock.fastForward('01:00')
    await page.waitForTimeout(500)
    serve(next)
    // Long enough that the client looks again.
    await page.clock.fastForward('06:00')
    await page.waitForTimeout(500)
    if ((await page.getByLabel('Message', { exact: true }).inputValue()) !== TEXT) wrong.push('the text is gone while it is typed')
    if ((await version()) !== 1) wrong.push('the page was read anew while somebody typed')
    await page.keyboard.press('Escape')
    await page.clock.runFor(1000)
    await page.getByRole('link', { name: /Agenda/ }).last().click()
    await page.waitForFunction(() => globalThis.cordeeVersion === 2, null, { timeout: 10_000 }).catch(() => wrong.push('the new version is not read at the next screen'))
    await page.goBack()
    const again = await form()
    if ((await again.inputValue()) !== TEXT) wrong.push('what was typed is lost')
  } finally {
    await context.close()
  }
  return wrong
}

serve(DIST)
process.env.CORDEE_FAKE_DIST = served
await gateway()
const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
const wrong = await upgradeWhileTyping(browser, { drafts: true })
const twin = await upgradeWhileTyping(browser, { drafts: false })
await browser.close()
for (const one of wrong) console.error(`upgrade: ${one}`)
if (!twin.includes('what was typed is lost')) wrong.push(`without drafts the text must be lost, and was not: ${twin.join(', ') || 'nothing was found'}`)
console.log(wrong.length === 0 ? 'upgrade: the new version was read at the next screen, and what was typed is there' : wrong.join('\n'))
process.exit(wrong.length === 0 ? 0 : 1)
