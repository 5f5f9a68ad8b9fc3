// One screen, opened as somebody opens it: what it cost, what is wrong with it, and its picture.
import { gzipSync } from 'node:zlib'
import { limitOf } from '../dev/size.mjs'
import { AXE } from './axe.mjs'
import * as checks from './checks.mjs'
import { HOME } from './gateway.mjs'

const MOST_SHIFT = 0.1
/** Known to jump now and then: the desk of a running café, where plan and names come last, and the cafés of a study, whose findings do. */
const MORE_SHIFT = { desk: 0.3, 'study-cafes': 0.3 }
const MOST_REQUESTS = 25
/** Desks of those who run a study or keep the registry: they read the forms and the registry's parts, too. Nobody comes here first, so it is bounded, and more. */
const DESKS = ['study-mine', 'projects', 'project-to-review', 'project-settled', 'study-cafes', 'rankings', 'recommendations', 'recommendation-draft', 'workshop', 'duplicates', 'merge', 'import', 'system', 'system-looked-at']
/** Who makes surveys reads in addition what those read who answer them. */
const SURVEY_DESKS = ['surveys', 'survey-draft', 'survey-open', 'survey-closed', 'survey-interview']
/** Calls, applications and the desk of vouchers stand in the registry's frame, and share its lists and the fields of the forms; the desk also reads money, ledger and the applications of each call. */
const FUNDING = ['vouchers', 'vouchers-mine', 'call', 'call-mine', 'call-incomplete', 'funding-desk', ...[1, 2, 3, 4, 5, 6, 7].map((n) => `voucher-${n}`)]
/** Known to need one more: who hosts a café's table also reads whom they expect, a group's page its workshops, who joins a study its words, a project its reviews, one's own entry what one may do with it; a ranking and a recommendation what draws them. */
const MORE_REQUESTS = { cafe: 1, project: 1, 'sector-group': 1, 'study-join': 1, 'organisation-mine': 2, ranking: 3, recommendation: 1, 'cluster-mine': 1, ...Object.fromEntries([...DESKS, ...FUNDING].map((name) => [name, 5])), 'funding-desk': 6, ...Object.fromEntries(SURVEY_DESKS.map((name) => [name, 9])) }
/** Languages with letters beyond those of the west read two more files of letters, once: all others would pay for them in one file. */
const MORE_LETTERS = { sl: 2 }
/** What a middling phone has in a hall. */
const SLOW = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (0.75 * 1024 * 1024) / 8 }
const SLOWER = 4

const there = () => [...document.querySelectorAll('main h1, main h2')].some((head) => head.checkVisibility()) && ![...document.querySelectorAll('main .mantine-Skeleton-root, main [aria-busy=true]')].some((one) => one.checkVisibility())

async function settled(page) {
  await page.waitForFunction(there, null, { timeout: 30_000 })
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(250)
}

async function opened(browser, { who, width, language, theme }) {
  const context = await browser.newContext({ viewport: { width, height: width < 500 ? 700 : 900 }, serviceWorkers: 'block', reducedMotion: 'reduce' })
  if (who) await context.addCookies([{ name: 'who', value: who, url: HOME }])
  await context.addInitScript(([tongue, scheme]) => {
    localStorage.setItem('cordee.language', tongue)
    localStorage.setItem('cordee.colour-scheme', scheme)
    // What is read ahead is not part of a first load; on a busy machine it would come in between.
    Object.defineProperty(navigator, 'connection', { value: Object.assign(new EventTarget(), { saveData: true }) })
  }, [language, theme])
  await context.addInitScript(checks.watchShift)
  return context
}

/** Of all scripts that were read, compressed as the gateway sends them. */
async function scriptIn(responses) {
  const scripts = responses.filter((response) => new URL(response.url()).pathname.endsWith('.js'))
  const sizes = await Promise.all(scripts.map(async (response) => gzipSync(await response.body(), { level: 9 }).length))
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function faultsOn(page) {
  await page.evaluate(AXE)
  return [...(await page.evaluate(checks.overflow)), ...(await page.evaluate(checks.cut)), ...(await page.evaluate(checks.crooked)), ...(await page.evaluate(checks.hidden)), ...(await page.evaluate(checks.axe, checks.AXE_RULES))]
}

/** The desk is for people who sit at one. */
const ofAttendee = ({ path }) => !path.startsWith('/organise')

/** @returns {Promise<{requests: number, script: number, shift: number, faults: string[]}>} */
export async function visit(browser, screen, picture) {
  const context = await opened(browser, screen)
  try {
    const page = await context.newPage()
    const faults = []
    const responses = []
    const asked = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')))
    page.on('response', (response) => responses.push(response))
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
    await page.goto(HOME + screen.path)
    await settled(page)
    const requests = asked.length
    const most = MOST_REQUESTS + (MORE_REQUESTS[screen.name] ?? 0) + (MORE_LETTERS[screen.language] ?? 0)
    if (ofAttendee(screen) && requests > most) faults.push(`${requests} requests, more than ${most}: ${asked.join(' ')}`)
    const cost = { requests, script: await scriptIn([...responses]), ...(await page.evaluate(checks.shift)) }
    if (screen.press) {
      await page.locator(screen.press).first().click()
      await page.waitForTimeout(400)
      await settled(page)
    }
    await page.screenshot({ path: picture, fullPage: true })
    faults.push(...(await faultsOn(page)))
    if (cost.shift >= (MORE_SHIFT[screen.name] ?? MOST_SHIFT)) faults.push(`things jump by ${cost.shift.toFixed(3)}: ${cost.what}`)
    if (ofAttendee(screen) && cost.script > limitOf(screen.name)) faults.push(`${cost.script} bytes of script, more than ${limitOf(screen.name)}`)
    return { requests: cost.requests, script: cost.script, shift: Number(cost.shift.toFixed(3)), faults }
  } catch (error) {
    return { requests: 0, script: 0, shift: 0, faults: [`does not open: ${error.message.split('\n')[0]}`] }
  } finally {
    await context.close()
  }
}

/** Milliseconds until a screen can be used, on a processor four times slower and a line of 1.6 Mbit/s. */
export async function timeOf(browser, screen) {
  const context = await opened(browser, screen)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', SLOW)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const begin = Date.now()
  await page.goto(HOME + screen.path, { waitUntil: 'commit', timeout: 60_000 })
  await page.waitForFunction(there, null, { timeout: 60_000 })
  const time = Date.now() - begin
  await context.close()
  return time
}
