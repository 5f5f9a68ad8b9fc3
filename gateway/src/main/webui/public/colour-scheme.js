// Before the first paint, so that a dark hall sees no white flash. A file, not inline: the content security policy forbids that.
;(() => {
  let chosen = null
  try {
    chosen = localStorage.getItem('cordee.colour-scheme')
  } catch {
    // Storage may be forbidden; the system's scheme then decides.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
