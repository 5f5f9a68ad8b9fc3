// Walks over every screen of the built client with a real browser: three widths, languages and themes in turn, the longest names.
// `npm run walk` opens each screen once at each width; with `-- --all` in every language and both themes, with `-- --phone` once on the
// narrowest phone (so the tests do), with `-- --slow` a participant's screens on a slow phone, for their times. Other words choose screens.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { gateway } from './gateway.mjs'
import { blindChecks } from './planted.mjs'
import { SCREENS } from './screens.mjs'
import { timeOf, visit } from './visit.mjs'

const WIDTHS = [320, 377, 1280]
const THEMES = ['light', 'dark']
const AT_ONCE = 2
const BROWSER = process.env.CORDEE_CHROMIUM ?? '/usr/bin/chromium'
const PICTURES = fileURLToPath(new URL('../../../../target/walk/', import.meta.url))
const CATALOGUE = new URL('../src/i18n/', import.meta.url)
const LANGUAGES = readdirSync(CATALOGUE).filter((tag) => existsSync(new URL(`${tag}/language.json`, CATALOGUE)))

const fail = (words) => {
  console.error(words)
  process.exit(1)
}

/** Each screen once at each width; languages and themes take turns, so that every one of them meets every width. */
const inTurn = (widths) => widths.flatMap((width, w) => SCREENS.map((screen, s) => ({ ...screen, width, language: LANGUAGES[(s + 2 * w) % LANGUAGES.length], theme: THEMES[(s + w) % THEMES.length] })))

const all = () => WIDTHS.flatMap((width) => SCREENS.flatMap((screen) => LANGUAGES.flatMap((language) => THEMES.map((theme) => ({ ...screen, width, language, theme })))))

async function timed(browser, screens) {
  for (const screen of screens.filter(({ who, press }) => who === 'ada' && !press)) {
    const milliseconds = await timeOf(browser, { ...screen, width: 377, language: 'de', theme: 'light' })
    console.log(`${screen.name}: usable after ${(milliseconds / 1000).toFixed(1)} s`)
  }
}

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const says = (option) => process.argv.includes(option)
// As the browser journeys of the whole system: where there is no browser the tests go on, loudly, but not in CI.
if (!existsSync(BROWSER) && says('--phone') && !process.env.CI) {
  console.error('NO CHROMIUM FOUND, NO SCREEN WAS LOOKED AT')
  process.exit(0)
}
if (!existsSync(BROWSER)) fail(`The walk needs Chromium at ${BROWSER}; say another place with CORDEE_CHROMIUM. Nothing was looked at.`)
if (!existsSync(fileURLToPath(new URL('../dist/index.html', import.meta.url)))) fail('The walk looks at the built client: npm run build first. Nothing was looked at.')
const visits = (says('--all') ? all() : inTurn(says('--phone') ? WIDTHS.slice(0, 1) : WIDTHS)).filter(({ name }) => words.length === 0 || words.includes(name))
if (visits.length === 0) fail(`No screen is called ${words.join(' or ')}.`)
rmSync(PICTURES, { recursive: true, force: true })
mkdirSync(PICTURES, { recursive: true })
await gateway()
const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
if (says('--slow')) {
  await timed(browser, inTurn([377]).filter(({ name }) => words.length === 0 || words.includes(name)))
  await browser.close()
  process.exit(0)
}
const blind = await blindChecks(browser)
if (blind.length > 0) fail(`These checks do not find the fault that was planted for them: ${blind.join(', ')}. Nothing was looked at.`)
const begin = Date.now()
const results = []
const left = [...visits]
await Promise.all(Array.from({ length: AT_ONCE }, async () => {
  for (let one = left.shift(); one; one = left.shift()) {
    const { name, width, language, theme } = one
    const result = { name, width, language, theme, ...(await visit(browser, one, `${PICTURES}${name}-${width}-${language}-${theme}.png`)) }
    results.push(result)
    for (const words of result.faults) console.error(`${name} at ${width} px, ${language}, ${theme}: ${words}`)
  }
}))
await browser.close()
const bad = results.filter(({ faults }) => faults.length > 0).length
const key = ({ name, width, language, theme }) => `${name} ${width} ${language} ${theme}`
writeFileSync(`${PICTURES}results.json`, JSON.stringify(results.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)), null, 1))
console.log(`${visits.length} screens looked at in ${Math.round((Date.now() - begin) / 1000)} s, ${bad} with faults; pictures and results.json in target/walk`)
process.exit(bad > 0 ? 1 : 0)
