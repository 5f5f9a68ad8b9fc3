// What is wrong with the screen that stands in the browser. Each runs inside the page.

/** Nothing is wider than the screen, unless it lies in something that can be scrolled sideways. */
export function overflow() {
  const wide = document.scrollingElement.scrollWidth - innerWidth
  const scrolls = (one) => {
    for (let box = one.parentElement; box && box !== document.body; box = box.parentElement) if (/auto|scroll/.test(getComputedStyle(box).overflowX)) return true
    return false
  }
  const seen = (one) => {
    const { width, height } = one.getBoundingClientRect()
    const { clipPath, position, visibility } = getComputedStyle(one)
    return width > 1 && height > 1 && visibility !== 'hidden' && !(position === 'absolute' && clipPath !== 'none')
  }
  const outside = [...document.body.querySelectorAll('*')].filter((one) => seen(one) && one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('svg *') && !scrolls(one) && !one.closest('[aria-hidden=true]'))
  const named = (one) => `${one.tagName.toLowerCase()}.${String(one.className?.baseVal ?? one.className).slice(0, 60)} "${(one.textContent ?? '').slice(0, 40)}" ends at ${Math.round(one.getBoundingClientRect().right)}`
  return [...(wide > 0 ? [`the page is ${wide} px wider than the screen`] : []), ...outside.slice(0, 4).map(named)]
}

/**
 * No word is cut off at the edge of what it stands in. What is meant to be pushed sideways says so: a region that the keyboard
 * reaches (`tabindex`), or `data-scrolls`; what shortens on purpose has the whole of it in its `title`.
 */
export function cut() {
  const meant = (box) => box.matches('[tabindex="0"], [data-scrolls], [title], textarea')
  const edgesOf = (box) => {
    const { overflowX, overflowY } = getComputedStyle(box)
    return { across: overflowX !== 'visible', down: /hidden|clip/.test(overflowY) }
  }
  const hiddenFromSight = (box) => {
    const { clip, clipPath, position } = getComputedStyle(box)
    return position === 'absolute' && (clipPath !== 'none' || clip !== 'auto')
  }
  const outside = (one, box, { across, down }) => {
    const edge = box.getBoundingClientRect()
    return (across && (one.right > edge.right + 1 || one.left < edge.left - 1)) || (down && (one.bottom > edge.bottom + 2 || one.top < edge.top - 2))
  }
  const isCut = (text) => {
    const range = document.createRange()
    range.selectNodeContents(text)
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0)
    let scrolled = false
    for (let box = text.parentElement; box && box !== document.body; box = box.parentElement) {
      if (meant(box) || hiddenFromSight(box)) return false
      const edges = edgesOf(box)
      // What lies further down in something that scrolls is not cut by what stands around that.
      scrolled ||= /auto|scroll/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight
      if (scrolled) edges.down = false
      if ((edges.across || edges.down) && lines.some((line) => outside(line, box, edges))) return true
      if (getComputedStyle(box).position === 'fixed') return false
    }
    return false
  }
  const root = document.querySelector('[role=dialog], [role=menu]') ?? document.body
  const found = []
  const words = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (words.nextNode()) {
    const text = words.currentNode
    const holder = text.parentElement
    if (!text.data.trim() || holder.closest('svg, script, style, option') || !holder.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
    if (isCut(text)) found.push(`"${text.data.trim().slice(0, 40)}" is cut off in ${holder.tagName.toLowerCase()}.${String(holder.className).slice(0, 40)}`)
  }
  const inner = (field) => {
    const { paddingLeft, paddingRight } = getComputedStyle(field)
    return field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
  }
  // What a field shows by itself is no text of the page, and is cut without being pushed: it needs what a copy of it takes that may be as wide as it likes.
  for (const field of root.querySelectorAll('input[type=time], input[type=date], input[type=datetime-local]')) {
    if (!field.checkVisibility()) continue
    const free = field.cloneNode()
    free.removeAttribute('id')
    free.style.cssText = 'position:absolute;visibility:hidden;width:max-content;min-width:0;max-width:none;flex:none'
    field.after(free)
    const needs = free.offsetWidth
    free.remove()
    if (needs > field.offsetWidth + 1) found.push(`a field of ${field.offsetWidth} px cuts off what it shows, which takes ${needs}: ${field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? field.name}`)
  }
  const pen = document.createElement('canvas').getContext('2d')
  for (const field of root.querySelectorAll('input[type=number]')) {
    pen.font = getComputedStyle(field).font
    if (field.checkVisibility() && pen.measureText(field.value).width > inner(field) + 1) found.push(`a field cuts off the number ${field.value}`)
  }
  for (const field of root.querySelectorAll('select')) {
    pen.font = getComputedStyle(field).font
    const shown = field.selectedOptions[0]?.text ?? ''
    const arrow = getComputedStyle(field).appearance === 'none' ? 0 : 20
    if (field.checkVisibility() && !field.title && pen.measureText(shown).width > inner(field) - arrow + 1) found.push(`a choice cuts off "${shown.slice(0, 60)}"`)
  }
  for (const field of root.querySelectorAll('input[placeholder]')) {
    pen.font = getComputedStyle(field).font
    if (field.checkVisibility() && !field.value && pen.measureText(field.placeholder).width > inner(field) + 1) found.push(`a field cuts off "${field.placeholder}"`)
  }
  return found.slice(0, 4)
}

/**
 * Nothing is set as if there were no room: words of a button stand in its middle, a number in one line, and so does a label
 * beside which there is room.
 */
export function crooked() {
  const found = []
  const linesOf = (node) => {
    const range = document.createRange()
    range.selectNodeContents(node)
    const lines = []
    for (const box of range.getClientRects()) if (box.width > 0 && !lines.some(({ top, bottom }) => box.top < bottom - 2 && box.bottom > top + 2)) lines.push(box)
    return lines
  }
  const middle = ({ top, bottom }) => (top + bottom) / 2
  const isSeen = (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  const said = (one) => `"${(one.textContent ?? '').trim().slice(0, 40)}"`
  for (const button of document.querySelectorAll('.mantine-Button-root')) {
    const label = button.querySelector('.mantine-Button-label')
    if (!label?.textContent?.trim() || !isSeen(button)) continue
    const lines = linesOf(label)
    if (lines.length === 0) continue
    const off = Math.abs((lines[0].top + lines.at(-1).bottom) / 2 - middle(button.getBoundingClientRect()))
    if (off > 2) found.push(`${said(button)} stands ${Math.round(off)} px beside the middle of its button`)
  }
  for (const label of document.querySelectorAll('.mantine-Pill-root, .mantine-Badge-root')) {
    const row = label.parentElement
    if (!row || !isSeen(label)) continue
    const text = label.querySelector('[class*=label]') ?? label
    if (linesOf(text).length < 2) continue
    const was = text.style.whiteSpace
    text.style.whiteSpace = 'nowrap'
    const needs = label.getBoundingClientRect().width - text.clientWidth + text.scrollWidth
    text.style.whiteSpace = was
    const { paddingLeft, paddingRight, display, flexDirection, flexWrap } = getComputedStyle(row)
    // Beside others in one row it may have to give way.
    const isAlone = display !== 'flex' || flexWrap === 'wrap' || flexDirection === 'column'
    if (isAlone && needs < row.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)) found.push(`${said(label)} takes ${linesOf(text).length} lines beside free room`)
  }
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (words.nextNode()) {
    const { data, parentElement } = words.currentNode
    if (/^\s*\d[\d.,]*\+?\s*$/.test(data) && isSeen(parentElement) && linesOf(words.currentNode).length > 1) found.push(`the number "${data.trim()}" is broken into lines`)
  }
  return [...new Set(found)].slice(0, 4)
}

/** What can be pressed is what lies under the finger. */
export function hidden() {
  const found = []
  // What lies under an open dialog or menu is meant to.
  const root = document.querySelector('[role=dialog], [role=menu]') ?? document
  for (const one of root.querySelectorAll('button, a[href], input, select, textarea, [role=button], [role=tab]')) {
    if (!one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || one.closest('[aria-hidden=true]') || one.disabled) continue
    one.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
    const box = one.getClientRects()[0]
    if (!box || box.width < 2 || box.height < 2 || box.bottom < 0) continue
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
    const label = one.id && document.querySelector(`label[for="${CSS.escape(one.id)}"]`)
    const itself = top && (one.contains(top) || top.contains(one) || one.closest('label')?.contains(top) || (label && label.contains(top)))
    if (!itself) found.push(`"${(one.getAttribute('aria-label') ?? one.textContent ?? one.name ?? '').trim().slice(0, 40)}" lies under ${top ? `${top.tagName.toLowerCase()}.${String(top.className).slice(0, 40)}` : 'nothing'}`)
  }
  scrollTo(0, 0)
  return found.slice(0, 4)
}

/** How far things have jumped since the page was opened, without anybody's press, and what jumped farthest. */
export const shift = () => globalThis.walked

export function watchShift() {
  globalThis.walked = { shift: 0, farthest: 0, what: '' }
  const named = ({ node }) => (node ? `${node.nodeName.toLowerCase()} "${(node.textContent ?? '').slice(0, 30)}"` : 'what is gone')
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value, sources } of list.getEntries()) {
      if (hadRecentInput) continue
      globalThis.walked.shift += value
      if (value > globalThis.walked.farthest) Object.assign(globalThis.walked, { farthest: value, what: sources.slice(0, 2).map(named).join(', ') })
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

/** What axe is asked for: WCAG 2.2 at level AA, and what came before it. */
export const AXE_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** @returns what axe finds: rule, how often, and the first place. */
export async function axe(rules) {
  const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'], runOnly: rules })
  return violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].html.slice(0, 120)}`)
}
