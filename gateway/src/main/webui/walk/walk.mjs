// Walks over every screen of the built client with a real browser: three widths, languages and themes in turn, the longest names.
// `npm run walk` opens each screen once at each width; with `-- --all` in every language and both themes. Other words choose screens.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import * as checks from './checks.mjs'
import { SCREENS } from './screens.mjs'

const WIDTHS = [320, 377, 1280]
const LANGUAGES = ['de', 'fr', 'it', 'sl', 'en']
const THEMES = ['light', 'dark']
const MOST_SHIFT = 0.1
const MOST_REQUESTS = 25
const AT_ONCE = 2
const BROWSER = process.env.CORDEE_CHROMIUM ?? '/usr/bin/chromium'
const PORT = Number(process.env.CORDEE_WALK_PORT ?? 9361)
const HOME = `http://127.0.0.1:${PORT}`
const PICTURES = fileURLToPath(new URL('../../../../target/walk/', import.meta.url))
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const fail = (words) => {
  console.error(words)
  process.exit(1)
}

/** The fake gateway, with the longest names. */
async function gateway() {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../dev/fake-api.mjs', import.meta.url))], { env: { ...process.env, CORDEE_FAKE_PORT: String(PORT), CORDEE_FAKE_LONG: '1' }, stdio: ['ignore', 'pipe', 'inherit'] })
  process.on('exit', () => child.kill())
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve)
    child.once('exit', () => reject(new Error(`the fake gateway does not start on port ${PORT}`)))
  })
}

/** Each screen at each width once; languages and themes take turns, so that every one of them meets every width. */
function inTurn() {
  return WIDTHS.flatMap((width, w) => SCREENS.map((screen, s) => ({ ...screen, width, language: LANGUAGES[(s + 2 * w) % LANGUAGES.length], theme: THEMES[(s + w) % THEMES.length] })))
}

const all = () => WIDTHS.flatMap((width) => SCREENS.flatMap((screen) => LANGUAGES.flatMap((language) => THEMES.map((theme) => ({ ...screen, width, language, theme })))))

async function settled(page) {
  await page.waitForFunction(() => document.querySelector('main h1, main h2') && !document.querySelector('main .mantine-Skeleton-root, main [aria-busy=true]'), null, { timeout: 15_000 })
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(250)
}

async function visit(browser, { name, who, path, width, language, theme }) {
  const context = await browser.newContext({ viewport: { width, height: width < 500 ? 700 : 900 }, serviceWorkers: 'block', reducedMotion: 'reduce' })
  try {
    if (who) await context.addCookies([{ name: 'who', value: who, url: HOME }])
    await context.addInitScript(([tongue, scheme]) => {
      localStorage.setItem('cordee.language', tongue)
      localStorage.setItem('cordee.colour-scheme', scheme)
    }, [language, theme])
    await context.addInitScript(checks.watchShift)
    const page = await context.newPage()
    const broken = []
    let requests = 0
    page.on('request', () => requests++)
    page.on('pageerror', (error) => broken.push(`error: ${error.message}`))
    await page.goto(HOME + path)
    await settled(page)
    const first = requests
    const shift = await page.evaluate(checks.shift)
    await page.screenshot({ path: `${PICTURES}${name}-${width}-${language}-${theme}.png`, fullPage: true })
    broken.push(...(await page.evaluate(checks.overflow)))
    broken.push(...(await page.evaluate(checks.hidden)))
    await page.evaluate(AXE)
    broken.push(...(await page.evaluate(checks.axe)))
    if (shift >= MOST_SHIFT) broken.push(`things jump by ${shift.toFixed(3)}`)
    if (who === 'ada' && first > MOST_REQUESTS) broken.push(`${first} requests`)
    return broken
  } catch (error) {
    return [`does not open: ${error.message.split('\n')[0]}`]
  } finally {
    await context.close()
  }
}

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
if (!existsSync(BROWSER)) fail(`The walk needs Chromium at ${BROWSER}; say another place with CORDEE_CHROMIUM. Nothing was looked at.`)
if (!existsSync(fileURLToPath(new URL('../dist/index.html', import.meta.url)))) fail('The walk looks at the built client: npm run build first. Nothing was looked at.')
const visits = (process.argv.includes('--all') ? all() : inTurn()).filter(({ name }) => words.length === 0 || words.includes(name))
if (visits.length === 0) fail(`No screen is called ${words.join(' or ')}.`)
rmSync(PICTURES, { recursive: true, force: true })
mkdirSync(PICTURES, { recursive: true })
await gateway()
const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
const begin = Date.now()
let bad = 0
const left = [...visits]
await Promise.all(Array.from({ length: AT_ONCE }, async () => {
  for (let one = left.shift(); one; one = left.shift()) {
    const broken = await visit(browser, one)
    if (broken.length > 0) bad++
    for (const words of broken) console.error(`${one.name} at ${one.width} px, ${one.language}, ${one.theme}: ${words}`)
  }
}))
await browser.close()
console.log(`${visits.length} screens looked at in ${Math.round((Date.now() - begin) / 1000)} s, ${bad} with faults; pictures in target/walk`)
process.exit(bad > 0 ? 1 : 0)
