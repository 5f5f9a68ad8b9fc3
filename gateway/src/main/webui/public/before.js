;(() => {
  const kept = (store, key, value) => {
    try {
      return value === undefined ? store().getItem(key) : store().setItem(key, value)
    } catch {
      return '9'
    }
  }
  const chosen = kept(() => localStorage, 'cordee.colour-scheme')
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')

  const session = () => sessionStorage
  const again = ({ target }) => {
    const times = +kept(session, 'cordee.again')
    if (times > 2 || !/^(SCRIPT|LINK)$/.test(target.tagName)) return
    kept(session, 'cordee.again', times + 1)
    setTimeout(() => location.reload(), 1000 * 2 ** times)
  }
  addEventListener('error', again, true)
  setTimeout(() => kept(session, 'cordee.again', 0), 30_000)
})()
