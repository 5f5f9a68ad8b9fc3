// Writes docs/accessibility.md of what a walk found: `npm run walk && npm run statement`. Nothing in it is claimed by hand but what
// the walk cannot see, which stands between the two marks below and stays.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { AXE_RULES } from './checks.mjs'
import { SCREENS } from './screens.mjs'

/** As everything here, it is run from the folder of the web client. */
export const PAGE = resolve('../../../../docs/accessibility.md')
const RESULTS = resolve('../../../target/walk/results.json')
const BY_HAND = { from: '<!-- by hand -->', until: '<!-- end of what is written by hand -->' }

const values = (results, name) => [...new Set(results.map((result) => result[name]))].toSorted((a, b) => (typeof a === 'number' ? a - b : a < b ? -1 : 1))

/** What cannot be seen by a walk, as it stands on the page now. */
export const byHand = (page) => page.slice(page.indexOf(BY_HAND.from) + BY_HAND.from.length, page.indexOf(BY_HAND.until)).trim()

export const WIDTHS = [320, 377, 1280]
export const LANGUAGES = ['en', 'de', 'fr', 'it', 'sl']
export const THEMES = ['light', 'dark']

/** @returns {string[]} what keeps a walk from being the ground of a statement: each screen at each width, each language and theme at each width */
export function gaps(results) {
  const at = (width) => results.filter((one) => one.width === width)
  return WIDTHS.flatMap((width) => [
    ...SCREENS.filter(({ name }) => !at(width).some((one) => one.name === name)).map(({ name }) => `${name} at ${width} px`),
    ...LANGUAGES.filter((tag) => !at(width).some(({ language }) => language === tag)).map((tag) => `${tag} at ${width} px`),
    ...THEMES.filter((scheme) => !at(width).some(({ theme }) => theme === scheme)).map((scheme) => `${scheme} at ${width} px`),
  ])
}

/** The page, for what was found. */
export function statement(results, { version, day, hand }) {
  const bad = results.filter(({ faults }) => faults.length > 0)
  const rows = SCREENS.map(({ name, path }) => {
    const visits = results.filter((result) => result.name === name)
    return `| ${name} | \`${path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')}\` | ${visits.length} | ${visits.filter(({ faults }) => faults.length > 0).length} |`
  })
  const widths = values(results, 'width').join(', ')
  const everything = SCREENS.length * WIDTHS.length * LANGUAGES.length * THEMES.length
  const manner = results.length === everything ? 'each in all of them' : 'languages and themes in turn, so that each meets each width'
  return `# Accessibility statement

Of release ${version}, ${day}. The target is WCAG 2.2, level AA. This page is written by \`npm run statement\` from the results of a walk
(\`npm run walk\` in \`gateway/src/main/webui\`); a test holds it and the client's screens together.

**Found:** ${results.length} looks at ${SCREENS.length} screens, ${bad.length} with faults. ${
    bad.length === 0 ? 'As far as these checks can tell, the release conforms; what they cannot tell stands below.' : 'The release conforms partly: the faults are in the table.'
  }

## What was checked
A real browser (Chromium) opened every screen of the web client over made-up data with the longest names, at ${widths} px, in the languages
${values(results, 'language').join(', ')}, ${values(results, 'theme').join(' and ')} (${manner}), and looked whether
- axe finds a broken rule of ${AXE_RULES.join(', ')};
- something is wider than the screen, so that one would have to scroll sideways (1.4.10 Reflow);
- a word or a field is cut off at the edge of what it stands in (1.4.4, 1.4.10);
- a number is broken into lines, a label is beside free room, or a button's words stand beside its middle;
- something that can be pressed lies under something else (2.4.11 Focus Not Obscured, 2.5.8 Target Size, as far as a finger would miss it);
- things jump by 0.1 or more while one reads.

Before each walk every check has to find a fault that was planted for it, else nothing is looked at.

## What a walk cannot see
${BY_HAND.from}
${hand}
${BY_HAND.until}

## Screens
A screen that came after the walk stands here with no looks until the next one.

| screen | address | looked at | with faults |
|---|---|---|---|
${rows.join('\n')}
`
}

if (process.argv[1]?.endsWith('statement.mjs')) {
  if (!existsSync(RESULTS)) throw new Error('There is no walk to speak of: npm run walk first.')
  const results = JSON.parse(readFileSync(RESULTS, 'utf8'))
  const missing = gaps(results)
  if (missing.length > 0) throw new Error(`The walk left out ${missing.length} looks, the first: ${missing[0]}. A statement is about all of them.`)
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  writeFileSync(PAGE, statement(results, { version, day: new Date().toISOString().slice(0, 10), hand: byHand(readFileSync(PAGE, 'utf8')) }))
}
