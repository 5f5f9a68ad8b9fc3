// Pages with one fault each. A check that does not find the fault planted for it would find none on a screen either.
import { AXE } from './axe.mjs'
import * as checks from './checks.mjs'

const page = (inside) => `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>planted</title></head><body style="margin:0"><main><h1>Planted</h1>${inside}</main></body></html>`

const field = 'aria-label="planted" style="width:70px;font-size:16px"'

/** By the name of the check: one page for each way in which it sees. */
export const PLANTED = {
  overflow: [page('<div style="width:900px;height:20px;background:#888">Donaudampfschifffahrtselektrizitäten</div>')],
  hidden: [page('<button style="margin:40px">Accept and book</button><div style="position:fixed;inset:0;background:#888"></div>')],
  cut: [
    page('<nav style="width:120px;overflow-x:auto;white-space:nowrap"><a href="#a">Veranstaltungen</a> <a href="#b">Cluster</a></nav>'),
    page(`<input type="datetime-local" value="2027-01-20T11:20" ${field}>`),
    page(`<input type="number" value="1234567890" ${field}>`),
    page(`<select ${field}><option>Letter of intent</option></select>`),
    page(`<input placeholder="Search by name or town" ${field}>`),
  ],
  crooked: [
    page('<a href="#a" class="mantine-Button-root" style="display:inline-block;height:60px"><span class="mantine-Button-label">Report (PDF)</span></a>'),
    page('<div style="width:300px"><span class="mantine-Pill-root" style="display:inline-block;width:70px">surface metrology</span></div>'),
    page('<span style="position:absolute;width:9px;overflow-wrap:anywhere">26</span>'),
  ],
  axe: [page('<p style="color:#fa5252;background:#fff">This field is needed.</p>')],
}

/** Without a fault: no check may speak. */
export const SOUND = page(`<p>Nothing is wrong here.</p><button class="mantine-Button-root"><span class="mantine-Button-label">Accept and book</span></button>${['<input type="date" aria-label="Day" value="2027-01-20"', '<input type="number" aria-label="Places" value="20"', '<input aria-label="Search" placeholder="Name"'].map((one) => `<p>${one} style="height:44px"></p>`).join('')}<p><select aria-label="Kind" style="height:44px"><option>Memorandum</option></select></p><div style="width:300px"><span class="mantine-Pill-root">surface metrology</span></div><p>26</p><div role="region" aria-label="Wide" tabindex="0" style="width:120px;overflow-x:auto;white-space:nowrap">To be pushed sideways</div><span style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">Only spoken</span>`)

/** What comes late and pushes away what was being read. */
export const JUMPING = page('<div id="late"></div><p style="height:300px">What was being read.</p>')
export const jump = () => {
  document.getElementById('late').style.height = '300px'
}

/** @returns {Promise<string[]>} the checks that do not see what was planted for them, or see what is not there */
export async function blindChecks(browser) {
  const page = await browser.newPage({ viewport: { width: 320, height: 700 } })
  const blind = []
  for (const name of Object.keys(PLANTED)) {
    for (const [inside, faulty] of [...PLANTED[name].map((one) => [one, true]), [SOUND, false]]) {
      await page.setContent(inside)
      await page.evaluate(AXE)
      if ((await page.evaluate(checks[name], checks.AXE_RULES)).length > 0 !== faulty) blind.push(faulty ? `${name}: ${inside.slice(inside.indexOf('</h1>') + 5)}` : `${name} without a fault`)
    }
  }
  await page.setContent(JUMPING)
  await page.evaluate(checks.watchShift)
  await page.evaluate(jump)
  await page.waitForTimeout(200)
  if ((await page.evaluate(checks.shift)).shift < 0.1) blind.push('shift')
  await page.close()
  return blind
}
