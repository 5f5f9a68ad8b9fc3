import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** To be run inside the page. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
